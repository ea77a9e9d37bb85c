import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Flow } from "../../lib/flow/document/flow";
import { isSame } from "../model/isSame";
import type { Conflict } from "../model/mergeDrafts";
import { dropLocalCopy, keepLastCopy, keepLocalCopy, type LocalCopy } from "./localCopy";

type KeptGiven = Readonly<{
  /** Under which name the document is kept on this computer until it is saved. */
  keptAs: string;
  document: Flow;
  stored: Readonly<{ document: Flow }>;
  conflicts: readonly Conflict[];
  /** What had been kept when the flow was opened, and is part of the document now. */
  adopted: readonly Pick<LocalCopy, "id" | "at">[];
  /** Nothing shall be kept any more. */
  isOver: { readonly current: boolean };
}>;

const soonInMs = 200;

/**
 * Keeps what is not saved yet on this computer: a moment after each change, before anybody is asked to save it, and when
 * the page is left. A save may be refused, or its answer may never come. `isKept`: whether the browser does so.
 */
export function useKeptHere(given: KeptGiven) {
  const { keptAs, document: flow, stored, conflicts } = given;
  const latest = useRef(given);
  latest.current = given;
  const own = useRef({ id: window.crypto.randomUUID(), at: 0 });
  const [isKept, setIsKept] = useState(true);

  const makeCopy = useCallback((): LocalCopy | undefined => {
    if (!isBehind(latest.current)) return undefined;
    const { document: present, stored: before, conflicts: unsettled } = latest.current;
    own.current.at = Date.now();
    return { ...own.current, document: present, base: before.document, conflicts: unsettled };
  }, []);

  const keep = useCallback(
    async (copy: LocalCopy | undefined) => {
      if (copy !== undefined) setIsKept(await keepLocalCopy(keptAs, copy));
    },
    [keptAs],
  );

  const forget = useCallback(async () => {
    const copies = [...latest.current.adopted, own.current].filter(({ at }) => at > 0);
    await Promise.all(copies.map((copy) => dropLocalCopy(keptAs, copy)));
  }, [keptAs]);

  useEffect(() => {
    if (!isBehind(latest.current)) {
      void forget();
      return undefined;
    }
    const timer = setTimeout(() => void keep(makeCopy()), soonInMs);
    return () => clearTimeout(timer);
  }, [flow, stored, conflicts, makeCopy, keep, forget]);

  useEffect(() => {
    const leave = () => {
      const copy = makeCopy();
      if (copy !== undefined) keepLastCopy(keptAs, copy);
      void keep(copy);
    };
    const hide = () => {
      if (document.visibilityState === "hidden") leave();
    };
    document.addEventListener("visibilitychange", hide);
    window.addEventListener("pagehide", leave);
    return () => {
      document.removeEventListener("visibilitychange", hide);
      window.removeEventListener("pagehide", leave);
      void keep(makeCopy());
    };
  }, [keptAs, makeCopy, keep]);

  useEffect(() => {
    // Where nothing is kept, only the browser itself can ask whether to leave.
    const ask = (event: BeforeUnloadEvent) => {
      if (!isKept && isBehind(latest.current)) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isKept]);
  return { isKept, forget };
}

function isBehind({ document: flow, stored, conflicts, isOver }: KeptGiven): boolean {
  if (isOver.current) return false;
  return conflicts.length > 0 || !isSame(flow, stored.document);
}
