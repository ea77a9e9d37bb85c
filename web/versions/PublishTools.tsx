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

/** The way to make a draft live, or to ask somebody else to. */
export function PublishTools(props: PublishToolsProps) {
  const { api, me, opened, draft, problems, mayPublish, reopen } = props;
  const { versions: words } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const close = () => setIsOpen(false);
  const { shown } = opened;
  const isMine = me.needsSecondPerson === true && didSave(me, opened, draft);
  const asks = !mayPublish || isMine;
  const dialog = { api, draft, shown, problems: problems ?? [], close, published: reopen };
  return (
    <>
      <button
        type="button"
        class="primary"
        disabled={problems === undefined}
        onClick={() => setIsOpen(true)}
      >
        {asks ? words.ask : words.publish}
      </button>
      {isOpen && asks && <Lazy load={loadAskDialog} props={{ ...dialog, isMine }} isPart />}
      {isOpen && !asks && <Lazy load={loadPublishDialog} props={dialog} isPart />}
    </>
  );
}

/** Whether somebody changed a draft themselves since it was published; the server judges in the end. */
function didSave({ name }: Me, { shown }: OpenedFlow, { etag, undoable }: Draft): boolean {
  if (undoable !== undefined) return true;
  const isPublished = etag === shown?.meta.publishedDraft;
  return !isPublished && shown?.draft?.savers?.includes(name) === true;
}
