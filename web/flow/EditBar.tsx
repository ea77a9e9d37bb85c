import { useEffect } from "preact/hooks";
import type { Draft } from "../draft/useDraft";
import type { HistoryEntry } from "../model/history";
import { Tool } from "../ui/Tool";
import { useWords } from "../words/useWords";
import type { Words } from "../words/words";
import { pageLocale } from "../words/pageLocale";

type EditBarProps = Readonly<{
  draft: Draft;
  /** Says what was taken back, and leads to it. */
  returned: (entry: HistoryEntry, sentence: string) => void;
}>;

/** How far the draft is saved, and the ways back and forth. */
export function EditBar({ draft, returned }: EditBarProps) {
  const words = useWords();
  const { undoable, redoable } = draft;
  const back = () => {
    const entry = draft.undo();
    if (entry !== undefined) returned(entry, words.draft.undone(sentenceOf(entry, words)));
  };
  const forth = () => {
    const entry = draft.redo();
    if (entry !== undefined) returned(entry, words.draft.redone(sentenceOf(entry, words)));
  };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isOurs =
        (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "z";
      if (!isOurs || document.querySelector("dialog[open]") !== null) return;
      event.preventDefault();
      if (event.shiftKey) forth();
      else back();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  });
  return (
    <div class="editBar">
      <SaveNote draft={draft} />
      <Tool
        look="barButton"
        label={
          undoable === undefined
            ? words.draft.undo
            : words.draft.undoOf(sentenceOf(undoable, words))
        }
        sign="undo"
        isOff={undoable === undefined}
        act={back}
      />
      <Tool
        look="barButton"
        label={
          redoable === undefined
            ? words.draft.redo
            : words.draft.redoOf(sentenceOf(redoable, words))
        }
        sign="redo"
        isOff={redoable === undefined}
        act={forth}
      />
    </div>
  );
}

/** What an entry of the history did. */
function sentenceOf({ sentence: { did, what } }: HistoryEntry, words: Words): string {
  return words.edits[did](what);
}

function SaveNote({ draft: { saveState } }: Readonly<{ draft: Draft }>) {
  const words = useWords();
  const { state, at, problem, isBehind, isOnlyHere } = saveState;
  const kept = isOnlyHere === true ? words.draft.onlyHere : words.draft.keptHere;
  if (state === "failed" && problem !== undefined) {
    const why =
      problem.kind === "other"
        ? (problem.message ?? words.failed.other)
        : words.failed[problem.kind];
    return (
      <span class="saveNote bad" role="status" title={kept}>
        {words.draft.notSaved(why)} <small>{kept}</small>
      </span>
    );
  }
  if (state === "saving")
    return (
      <span class="saveNote" role="status">
        {words.draft.saving}
      </span>
    );
  if (isBehind === true) return <span class="saveNote">{words.draft.notYet}</span>;
  if (at === undefined) return null;
  const time = new Intl.DateTimeFormat(pageLocale(), { timeStyle: "short" });
  return <span class="saveNote">{words.draft.saved(time.format(at))}</span>;
}
