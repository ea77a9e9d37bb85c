import { useCallback, useEffect, useState } from "preact/hooks";
import type { Answer, Problem } from "./api";

/** Something that is asked for: on its way, there, or not to be had. */
export type Loaded<Value> =
  | Readonly<{ state: "loading" }>
  | Readonly<{ state: "ready"; value: Value }>
  | Readonly<{ state: "failed"; problem: Problem; retry: () => void }>;

/** Asks for something when a component appears and whenever `about` changes; an answer that comes too late is dropped. */
export function useLoaded<Value>(
  load: (signal: AbortSignal) => Promise<Answer<Value>>,
  about: string,
): Loaded<Value> {
  const [found, setFound] = useState<Readonly<{ about: string; answer: Answer<Value> }>>();
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => {
    setFound(undefined);
    setAttempt((count) => count + 1);
  }, []);
  useEffect(() => {
    const left = new AbortController();
    void load(left.signal).then((answer) => {
      if (!left.signal.aborted) setFound({ about, answer });
    });
    return () => left.abort();
    // What is loaded depends on `about` alone.
  }, [about, attempt]);
  if (found === undefined || found.about !== about) return { state: "loading" };
  const { answer } = found;
  return answer.problem === undefined
    ? { state: "ready", value: answer.value }
    : { state: "failed", problem: answer.problem, retry };
}
