import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Flow } from "../../lib/flow/document/flow";
import type { Api, Problem } from "../app/api";
import { beforeLeaving } from "../app/leaving";
import { isSame } from "../model/isSame";
import { dropLocalCopy, keepLocalCopy } from "./localCopy";

/** How far what is shown is saved. */
export type SaveState = Readonly<{
  state: "untouched" | "saving" | "saved" | "failed";
  /** When it was saved last, in milliseconds. */
  at?: number;
  problem?: Problem;
  /** There are changes that are not saved yet. */
  isBehind?: boolean;
}>;

type Stored = Readonly<{ document: Flow; etag: string | undefined }>;

type AutosaveGiven = Readonly<{
  api: Api;
  /** Under which name the document is kept on this computer until it is saved. */
  keptAs: string;
  document: Flow;
  stored: Stored;
  /** Somebody has to choose first. */
  isHeld: boolean;
  saved: (stored: Stored) => void;
  merge: (base: Flow, theirs: Flow, etag: string | undefined) => void;
}>;

const quietInMs = 2000;
const atMostInMs = 5000;
const againInMs = 10_000;

/** Saves a draft 2 s after the last change, at most 5 s after the first, and when the page is left. */
export function useAutosave(given: AutosaveGiven) {
  const { api, keptAs, document: flow, stored, isHeld } = given;
  const [saveState, setSaveState] = useState<SaveState>({ state: "untouched" });
  const latest = useRef(given);
  latest.current = given;
  const running = useRef<Promise<string | undefined> | undefined>(undefined);
  const firstChange = useRef<number | undefined>(undefined);

  const takeOver = useCallback(async () => {
    const { document: present, stored: before, merge } = latest.current;
    const draft = await api.loadDraft(present.key);
    if (draft.problem === undefined) merge(before.document, draft.value, draft.etag);
    // Somebody threw the draft away: the next save makes a new one.
    else if (draft.problem.kind === "notFound") merge(before.document, before.document, undefined);
  }, [api]);

  const saveOnce = useCallback(async (): Promise<string | undefined> => {
    const { document: present, stored: before, saved } = latest.current;
    firstChange.current = undefined;
    setSaveState((last) => ({ ...last, state: "saving" }));
    const answer = await api.saveDraft(present, before.etag);
    if (answer.problem === undefined) {
      saved({ document: present, etag: answer.etag });
      setSaveState({ state: "saved", at: Date.now() });
      void dropLocalCopy(keptAs);
      return answer.etag;
    }
    await keepLocalCopy(keptAs, { document: present, base: before.document, etag: before.etag });
    if (answer.problem.kind === "stale") {
      await takeOver();
      setSaveState({ state: "untouched" });
      return undefined;
    }
    setSaveState((last) => ({ ...last, state: "failed", problem: answer.problem }));
    return undefined;
  }, [api, keptAs, takeOver]);

  const saveNow = useCallback(async (): Promise<string | undefined> => {
    await running.current;
    const { document: present, stored: before, isHeld: mustWait } = latest.current;
    if (mustWait || isSame(present, before.document)) return before.etag;
    running.current = saveOnce();
    return running.current;
  }, [saveOnce]);

  useEffect(() => {
    if (isHeld || isSame(flow, stored.document)) return undefined;
    firstChange.current ??= Date.now();
    const left = Math.max(firstChange.current + atMostInMs - Date.now(), 0);
    const timer = setTimeout(() => void saveNow(), Math.min(quietInMs, left));
    return () => clearTimeout(timer);
  }, [flow, stored, isHeld, saveNow]);

  useAnotherTry(saveState, saveNow);
  return { saveState, saveNow, takeOver };
}

/** Saves again after a while, when there is a connection again, and when the page is left. */
function useAnotherTry(saveState: SaveState, saveNow: () => Promise<string | undefined>): void {
  useEffect(() => {
    if (saveState.state !== "failed") return undefined;
    const timer = setTimeout(() => void saveNow(), againInMs);
    const online = () => void saveNow();
    window.addEventListener("online", online);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", online);
    };
  }, [saveState, saveNow]);

  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === "hidden") void saveNow();
    };
    document.addEventListener("visibilitychange", leave);
    const forget = beforeLeaving(saveNow);
    return () => {
      forget();
      document.removeEventListener("visibilitychange", leave);
      void saveNow();
    };
  }, [saveNow]);
}
