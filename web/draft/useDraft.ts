import { useCallback, useMemo, useRef, useState } from "preact/hooks";
import type { Flow } from "../../lib/flow/document/flow";
import type { Api } from "../app/api";
import type { Edit, Edited } from "../model/edits/edit";
import {
  beginHistory,
  change,
  redo,
  undo,
  type History,
  type HistoryEntry,
} from "../model/history";
import { isSame } from "../model/isSame";
import { mergeDrafts, takeTheirs, type Conflict } from "../model/mergeDrafts";
import type { LocalCopy } from "./localCopy";
import { useAutosave, type SaveState } from "./useAutosave";
import { useKeptHere } from "./useKeptHere";
import { useOthers, type OthersChange } from "./useOthers";

/** A flow as it was opened: the document, what is stored under which ETag, and what of it was never saved. */
export type OpenedDraft = Readonly<{
  document: Flow;
  stored: Flow;
  etag: string | undefined;
  conflicts: readonly Conflict[];
  /** What was kept on this computer, and is part of the document. */
  adopted: readonly LocalCopy[];
}>;

/** The draft that is worked on. */
export type Draft = Readonly<{
  flow: Flow;
  etag: string | undefined;
  edit: (edit: Edit, joins?: string) => Edited;
  undo: () => HistoryEntry | undefined;
  redo: () => HistoryEntry | undefined;
  undoable: HistoryEntry | undefined;
  redoable: HistoryEntry | undefined;
  saveState: SaveState;
  saveNow: () => Promise<string | undefined>;
  /** From now on nothing is saved or kept, not even when the page is left; says under which ETag the draft is stored. */
  stopSaving: () => Promise<string | undefined>;
  /** Saves again: the draft is still there. */
  resumeSaving: () => void;
  /** What somebody else changed as well, in another way. */
  conflicts: readonly Conflict[];
  settle: (conflict: Conflict, choice: "mine" | "theirs") => void;
  /** Somebody else saved since. */
  others: OthersChange | undefined;
  takeOver: () => Promise<void>;
  /** Takes another document for the whole, as one change. */
  replace: (document: Flow) => void;
}>;

/** Works on a draft: every change can be taken back, is saved soon, and is merged with what others saved. */
export function useDraft(api: Api, keptAs: string, opened: OpenedDraft): Draft {
  const { history, now, edit, back, forth } = useHistory(opened);
  const [stored, setStored] = useState<Readonly<{ document: Flow; etag: string | undefined }>>(
    () => ({ document: opened.stored, etag: opened.etag }),
  );
  const [conflicts, setConflicts] = useState<readonly Conflict[]>(opened.conflicts);
  const unsettled = useRef(conflicts);
  unsettled.current = conflicts;
  const merge = useCallback(
    (base: Flow, theirs: Flow, etag: string | undefined) => {
      const paths = unsettled.current.map(({ path }) => path);
      const merged = mergeDrafts(base, now.current.present, theirs, paths);
      edit(() => whole(merged.document));
      setConflicts(merged.conflicts);
      setStored({ document: theirs, etag });
    },
    [edit, now],
  );
  const { present, past, future } = history;
  const { adopted } = opened;
  const isOver = useRef(false);
  const kept = useKeptHere({ keptAs, document: present, stored, conflicts, adopted, isOver });
  const { saveState, ...saving } = useAutosave({
    api,
    document: present,
    stored,
    isHeld: conflicts.length > 0,
    isOver,
    saved: setStored,
    forget: kept.forget,
    merge,
  });
  const others = useOthers(api, present.key, stored.etag);
  const settle = (conflict: Conflict, choice: "mine" | "theirs") => {
    if (choice === "theirs")
      edit((document) => whole(takeTheirs(document, conflict), conflict.path));
    setConflicts((all) => all.filter((one) => one !== conflict));
  };
  return {
    flow: present,
    etag: stored.etag,
    edit,
    undo: back,
    redo: forth,
    undoable: past.at(-1),
    redoable: future.at(-1),
    saveState: useMemo(
      () =>
        isSame(present, stored.document)
          ? saveState
          : { ...saveState, isBehind: true, isOnlyHere: !kept.isKept },
      [present, stored, saveState, kept.isKept],
    ),
    ...saving,
    conflicts,
    settle,
    others,
    replace: (document) => edit(() => whole(document)),
  };
}

/** A document with its history, which every change goes through. */
function useHistory({ document, stored }: OpenedDraft) {
  const [history, setHistory] = useState<History>(() => {
    const begun = beginHistory(stored);
    if (isSame(document, stored)) return begun;
    const sentence = { did: "broughtBack", what: stored.name } as const;
    return change(begun, { document, sentence, path: "" }, Date.now());
  });
  // What comes later in the same moment builds on what was done, drawn or not.
  const now = useRef(history);
  const go = useCallback((next: History) => {
    now.current = next;
    setHistory(next);
  }, []);
  const edit = useCallback(
    (one: Edit, joins?: string) => {
      const edited = one(now.current.present);
      go(change(now.current, edited, Date.now(), joins));
      return edited;
    },
    [go],
  );
  const back = () => {
    const entry = now.current.past.at(-1);
    go(undo(now.current));
    return entry;
  };
  const forth = () => {
    const entry = now.current.future.at(-1);
    go(redo(now.current));
    return entry;
  };
  return { history, now, edit, back, forth };
}

function whole(document: Flow, path = ""): ReturnType<Edit> {
  return { document, sentence: { did: "merged", what: document.name }, path };
}
