import { useState } from "preact/hooks";
import type { FlowProblem } from "../../lib/flow/check/flowProblem";
import type { Api, ShownFlow } from "../app/api";
import type { Draft } from "../draft/useDraft";
import { Dialog } from "../ui/Dialog";
import { usePublishingWords } from "../words/usePublishingWords";
import { NoteField } from "./NoteField";
import { Outlook } from "./Outlook";
import { useSending } from "./useSending";

type AskDialogProps = Readonly<{
  api: Api;
  draft: Draft;
  shown: ShownFlow | undefined;
  problems: readonly FlowProblem[];
  /** Because one has changed it oneself. */
  isMine: boolean;
  close: () => void;
  published: () => void;
}>;

/** Shows what changes, and asks somebody else to publish it. */
export function AskDialog(props: AskDialogProps) {
  const { api, draft, shown, problems, isMine, close, published } = props;
  const words = usePublishingWords();
  const { key } = draft.flow;
  const [note, setNote] = useState("");
  const { isBusy, refused, done, send } = useSending<"asked" | "stopped">(draft);
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const isWaiting = shown?.approval !== undefined && shown.approval.draft === draft.etag;
  const ask = () =>
    send(async (etag) => {
      const words = note.trim() === "" ? {} : { note: note.trim() };
      const answer = await api.askApproval(key, { draft: etag, ...words });
      return answer.problem === undefined ? { value: "asked", etag } : answer;
    });
  const stop = () =>
    send(async (etag) => {
      const answer = await api.withdrawApproval(key);
      return answer.problem === undefined ? { value: "stopped", etag } : answer;
    });
  return (
    <Dialog title={words.askTitle} close={done === undefined ? close : published} class="wide">
      {done === undefined ? (
        <>
          <Outlook draft={draft} shown={shown} problems={problems} refused={refused}>
            <p>{isMine ? words.askHelpMine : words.askHelp}</p>
            {isWaiting && <p class="warn">{words.waiting}</p>}
          </Outlook>
          <NoteField note={note} change={setNote} />
        </>
      ) : (
        <p role="status">{done === "asked" ? words.asked : words.stopped}</p>
      )}
      <div class="dialogTools">
        <button type="button" onClick={done === undefined ? close : published}>
          {words.close}
        </button>
        {done === undefined && (
          <AskTools
            isWaiting={isWaiting}
            mayAsk={errors === 0}
            isBusy={isBusy}
            ask={ask}
            stop={stop}
          />
        )}
      </div>
    </Dialog>
  );
}

type AskToolsProps = Readonly<{
  isWaiting: boolean;
  mayAsk: boolean;
  isBusy: boolean;
  ask: () => void;
  stop: () => void;
}>;

function AskTools({ isWaiting, mayAsk, isBusy, ask, stop }: AskToolsProps) {
  const words = usePublishingWords();
  return (
    <>
      {isWaiting && (
        <button type="button" disabled={isBusy} onClick={stop}>
          {words.stopAsking}
        </button>
      )}
      <button type="button" class="primary" disabled={!mayAsk || isBusy} onClick={ask}>
        {words.askGo}
      </button>
    </>
  );
}
