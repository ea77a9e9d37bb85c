import { useState } from "preact/hooks";
import type { FlowProblem } from "../../lib/flow/check/flowProblem";
import type { Flow } from "../../lib/flow/document/flow";
import type { Api, Problem } from "../app/api";
import type { Draft } from "../draft/useDraft";
import { Dialog } from "../ui/Dialog";
import { useWords } from "../words/useWords";
import { Differences } from "./Differences";

type PublishDialogProps = Readonly<{
  api: Api;
  draft: Draft;
  live: Flow | undefined;
  problems: readonly FlowProblem[];
  close: () => void;
  /** Another version is live now. */
  published: () => void;
}>;

/** Shows what changes, and makes the draft what callers hear. */
export function PublishDialog(props: PublishDialogProps) {
  const { api, draft, live, problems, close, published } = props;
  const { versions: words, draft: draftWords } = useWords();
  const [note, setNote] = useState("");
  const [state, setState] = useState<"asking" | "busy" | Problem | number>("asking");
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const publish = async () => {
    setState("busy");
    const etag = await draft.saveNow();
    if (etag === undefined) {
      setState({ kind: "other", message: draftWords.notYet });
      return;
    }
    const request = { draft: etag, ...(note.trim() === "" ? {} : { note: note.trim() }) };
    const answer = await api.publish(draft.flow.key, request);
    setState(answer.problem ?? answer.value.version ?? 0);
  };
  const isDone = typeof state === "number";
  return (
    <Dialog title={words.title} close={isDone ? published : close} class="wide">
      {isDone ? (
        <p role="status">{words.done(state)}</p>
      ) : (
        <>
          <Outlook
            draft={draft}
            live={live}
            problems={problems}
            refused={typeof state === "object" ? state : undefined}
          />
          <label class="formField">
            <span>{words.note}</span>
            <input
              type="text"
              maxLength={500}
              placeholder={words.notePlaceholder}
              value={note}
              onInput={({ currentTarget }) => setNote(currentTarget.value)}
            />
          </label>
        </>
      )}
      <div class="dialogTools">
        <button type="button" onClick={isDone ? published : close}>
          {words.close}
        </button>
        {!isDone && (
          <button
            type="button"
            class="primary"
            disabled={errors > 0 || state === "busy"}
            onClick={() => void publish()}
          >
            {words.go}
          </button>
        )}
      </div>
    </Dialog>
  );
}

type OutlookProps = Pick<PublishDialogProps, "draft" | "live" | "problems"> &
  Readonly<{ refused: Problem | undefined }>;

/** What would change, what stands in the way, and why it was refused. */
function Outlook({ draft, live, problems, refused }: OutlookProps) {
  const { versions: words, failed } = useWords();
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return (
    <div class="dialogScroll">
      <Differences before={live} after={draft.flow} />
      {errors > 0 && <p class="bad">{words.blocked(errors)}</p>}
      {problems.length > errors && <p class="warn">{words.look(problems.length - errors)}</p>}
      {refused !== undefined && (
        <p class="bad" role="alert">
          {words.failed}: {refused.message ?? failed[refused.kind]}
          {refused.problems?.map(({ path, message }) => (
            <span key={path + message}> {message}</span>
          ))}
        </p>
      )}
    </div>
  );
}
