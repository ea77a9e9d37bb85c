import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Flow } from "../../lib/flow/document/flow";
import type { Api, Problem } from "../app/api";
import { beforeLeaving } from "../app/leaving";
import { isReadable } from "../model/isReadable";
import { isSame } from "../model/isSame";

/** How far what is shown is saved. */
export type SaveState = Readonly<{
  state: "untouched" | "saving" | "saved" | "failed";
  /** When it was saved last, in milliseconds. */
  at?: number;
  problem?: Problem;
  /** There are changes that are not saved yet. */
  isBehind?: boolean;
  /** The browser keeps nothing: what is not saved is in this page alone. */
  isOnlyHere?: boolean;
}>;

type Stored = Readonly<{ document: Flow; etag: string | undefined }>;

type AutosaveGiven = Readonly<{
  api: Api;
  document: Flow;
  stored: Stored;
  /** Somebody has to choose first. */
  isHeld: boolean;
  /** Nothing shall be saved any more, not even when the page is left. */
  isOver: { current: boolean };
  saved: (stored: Stored) => void;
  /** Forgets what was kept on this computer meanwhile. */
  forget: () => Promise<void>;
  merge: (base: Flow, theirs: Flow, etag: string | undefined) => void;
}>;

const quietInMs = 2000;
const atMostInMs = 5000;
const againInMs = 10_000;

/** Saves a draft 2 s after the last change, at most 5 s after the first, and when the page is left. */
export function useAutosave(given: AutosaveGiven) {
  const { api } = given;
  const [saveState, setSaveState] = useState<SaveState>({ state: "untouched" });
  const latest = useRef(given);
  latest.current = given;
  const running = useRef<Promise<string | undefined>>(Promise.resolve(undefined));
  const { isOver } = given;
  const firstChange = useRef<number | undefined>(undefined);
  const fail = useCallback(
    (problem: Problem) => setSaveState((last) => ({ ...last, state: "failed", problem })),
    [],
  );

  const mergeTheirs = useCallback(
    async (refusal?: Problem): Promise<Problem | undefined> => {
      const { document: present, stored: before, merge } = latest.current;
      const draft = await api.loadDraft(present.key);
      if (draft.problem !== undefined && draft.problem.kind !== "notFound") return draft.problem;
      const etag = draft.problem === undefined ? draft.etag : undefined;
      // Nobody saved since: it was refused for another reason, and would be refused again.
      if (etag === before.etag) return refusal;
      // Somebody threw the draft away: the next save makes a new one.
      const theirs = draft.value ?? before.document;
      if (!isReadable(theirs)) return { kind: "other" };
      merge(before.document, theirs, etag);
      return undefined;
    },
    [api],
  );

  const takeOver = useCallback(async () => {
    const problem = await mergeTheirs();
    if (problem !== undefined) fail(problem);
  }, [mergeTheirs, fail]);

  const saveOnce = useCallback(async (): Promise<string | undefined> => {
    const { document: present, stored: before, isHeld: mustWait, saved, forget } = latest.current;
    if (mustWait || isOver.current || isSame(present, before.document)) return before.etag;
    firstChange.current = undefined;
    setSaveState((last) => ({ ...last, state: "saving" }));
    const answer = await api.saveDraft(present, before.etag);
    if (answer.problem === undefined) {
      const now = { document: present, etag: answer.etag };
      saved(now);
      if (latest.current.document === present) void forget();
      // Whoever saves next may do so before anything is drawn.
      latest.current = { ...latest.current, stored: now };
      setSaveState({ state: "saved", at: Date.now() });
      return answer.etag;
    }
    const { kind } = answer.problem;
    const problem = kind === "stale" ? await mergeTheirs(answer.problem) : answer.problem;
    if (problem === undefined) setSaveState({ state: "untouched" });
    else fail(problem);
    return undefined;
  }, [api, mergeTheirs, fail, isOver]);

  const saveNow = useCallback((): Promise<string | undefined> => {
    running.current = running.current.then(saveOnce, saveOnce);
    return running.current;
  }, [saveOnce]);

  useSoon(given, firstChange, saveNow);
  useAnotherTry(saveState, saveNow);
  return { saveState, saveNow, takeOver, ...makeEnd(isOver, saveNow) };
}

/** The ways by which saving ends for good, and goes on all the same. */
function makeEnd(isOver: AutosaveGiven["isOver"], saveNow: () => Promise<string | undefined>) {
  const stopSaving = () => {
    isOver.current = true;
    return saveNow();
  };
  const resumeSaving = () => {
    isOver.current = false;
    void saveNow();
  };
  return { stopSaving, resumeSaving };
}

/** Saves 2 s after the last change, at most 5 s after the first. */
function useSoon(
  { document: flow, stored, isHeld }: AutosaveGiven,
  firstChange: { current: number | undefined },
  saveNow: () => Promise<string | undefined>,
): void {
  useEffect(() => {
    if (isHeld || isSame(flow, stored.document)) return undefined;
    firstChange.current ??= Date.now();
    const left = Math.max(firstChange.current + atMostInMs - Date.now(), 0);
    const timer = setTimeout(() => void saveNow(), Math.min(quietInMs, left));
    return () => clearTimeout(timer);
  }, [flow, stored, isHeld, saveNow]);
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
