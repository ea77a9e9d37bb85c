import { useState } from "preact/hooks";
import type { FlowProblem } from "../../lib/flow/check/flowProblem";
import type { Api, Me } from "../app/api";
import { Lazy } from "../app/Lazy";
import type { OpenedFlow } from "../draft/openDraft";
import type { Draft } from "../draft/useDraft";
import { useWords } from "../words/useWords";

type PublishToolsProps = Readonly<{
  api: Api;
  me: Me;
  opened: OpenedFlow;
  draft: Draft;
  problems: readonly FlowProblem[] | undefined;
  mayPublish: boolean;
  reopen: () => void;
}>;

const loadAskDialog = () => import("./AskDialog").then((loaded) => loaded.AskDialog);
const loadPublishDialog = () => import("./PublishDialog").then((loaded) => loaded.PublishDialog);
const loadVersionsDialog = () => import("./VersionsDialog").then((loaded) => loaded.VersionsDialog);

/** The ways to make a draft live, or to ask somebody else to, and to go back to what was live before. */
export function PublishTools(props: PublishToolsProps) {
  const { api, me, opened, draft, problems, mayPublish, reopen } = props;
  const { versions: words } = useWords();
  const [open, setOpen] = useState<"publish" | "versions">();
  const close = () => setOpen(undefined);
  const { shown } = opened;
  const isMine = me.needsSecondPerson === true && didSave(me, opened, draft);
  const asks = !mayPublish || isMine;
  const dialog = { api, draft, shown, problems: problems ?? [], close, published: reopen };
  return (
    <>
      {(shown?.versions ?? []).length > 0 && (
        <button type="button" onClick={() => setOpen("versions")}>
          {words.history}
        </button>
      )}
      <button
        type="button"
        class="primary"
        disabled={problems === undefined}
        onClick={() => setOpen("publish")}
      >
        {asks ? words.ask : words.publish}
      </button>
      {open === "publish" && asks && <Lazy load={loadAskDialog} props={{ ...dialog, isMine }} />}
      {open === "publish" && !asks && <Lazy load={loadPublishDialog} props={dialog} />}
      {open === "versions" && shown !== undefined && (
        <Lazy
          load={loadVersionsDialog}
          props={{ api, draft, shown, mayPublish, close, rolledBack: reopen }}
        />
      )}
    </>
  );
}

/** Whether somebody changed a draft themselves since it was published; the server judges in the end. */
function didSave({ name }: Me, { shown }: OpenedFlow, { etag, undoable }: Draft): boolean {
  if (undoable !== undefined) return true;
  const isPublished = etag === shown?.meta.publishedDraft;
  return !isPublished && shown?.draft?.savers?.includes(name) === true;
}
