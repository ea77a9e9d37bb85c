import { useState } from "preact/hooks";
import type { FlowProblem } from "../../lib/flow/check/flowProblem";
import type { Api } from "../app/api";
import { Lazy } from "../app/Lazy";
import type { OpenedFlow } from "../draft/openDraft";
import type { Draft } from "../draft/useDraft";
import { useWords } from "../words/useWords";

type PublishToolsProps = Readonly<{
  api: Api;
  opened: OpenedFlow;
  draft: Draft;
  problems: readonly FlowProblem[] | undefined;
  mayPublish: boolean;
  reopen: () => void;
}>;

const loadPublishDialog = () => import("./PublishDialog").then((loaded) => loaded.PublishDialog);
const loadVersionsDialog = () => import("./VersionsDialog").then((loaded) => loaded.VersionsDialog);

/** The ways to make a draft live, and to go back to what was live before. */
export function PublishTools(props: PublishToolsProps) {
  const { api, opened, draft, problems, mayPublish, reopen } = props;
  const { versions: words } = useWords();
  const [open, setOpen] = useState<"publish" | "versions">();
  const close = () => setOpen(undefined);
  const { shown } = opened;
  return (
    <>
      {(shown?.versions ?? []).length > 0 && (
        <button type="button" onClick={() => setOpen("versions")}>
          {words.history}
        </button>
      )}
      {mayPublish && (
        <button
          type="button"
          class="primary"
          disabled={problems === undefined}
          onClick={() => setOpen("publish")}
        >
          {words.publish}
        </button>
      )}
      {open === "publish" && (
        <Lazy
          load={loadPublishDialog}
          props={{
            api,
            draft,
            live: shown?.flow,
            problems: problems ?? [],
            close,
            published: reopen,
          }}
        />
      )}
      {open === "versions" && shown !== undefined && (
        <Lazy
          load={loadVersionsDialog}
          props={{ api, draft, shown, mayPublish, close, rolledBack: reopen }}
        />
      )}
    </>
  );
}
