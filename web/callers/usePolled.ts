import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Answer, Problem } from "../app/api";

/** What was found last, which stays in sight when there is no connection for a moment. */
export type Polled<Value> = Readonly<{
  value: Value | undefined;
  problem: Problem | undefined;
  reload: () => void;
}>;

/** Asks at once, whenever `about` changes, and again and again while somebody sees the page; one question at a time. */
export function usePolled<Value>(
  ask: (signal: AbortSignal) => Promise<Answer<Value>>,
  about: string,
  everyInMs: number,
): Polled<Value> {
  const [found, setFound] = useState<
    Readonly<{ about: string; value: Value | undefined; problem: Problem | undefined }>
  >({ about, value: undefined, problem: undefined });
  const [round, setRound] = useState(0);
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    const left = new AbortController();
    let isAsking = false;
    const look = async () => {
      if (isAsking) return;
      isAsking = true;
      const answer = await latest.current(left.signal);
      isAsking = false;
      if (left.signal.aborted) return;
      setFound((before) => ({
        about,
        value: answer.value ?? (before.about === about ? before.value : undefined),
        problem: answer.problem,
      }));
    };
    void look();
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") void look();
    }, everyInMs);
    return () => {
      left.abort();
      clearInterval(timer);
    };
  }, [about, everyInMs, round]);
  const reload = useCallback(() => setRound((count) => count + 1), []);
  const isSame = found.about === about;
  return {
    value: isSame ? found.value : undefined,
    problem: isSame ? found.problem : undefined,
    reload,
  };
}
