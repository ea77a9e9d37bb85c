import { useEffect, useState } from "preact/hooks";
import type { Period } from "../../lib/reports/daysReport";
import type { Answer, Problem } from "../app/api";

/** A report as far as it is there: while days are still counted it grows. */
export type ReportState<Report> = Readonly<{
  report: Report | undefined;
  problem: Problem | undefined;
  retry: () => void;
}>;

/** Asks for a report whenever what it is about changes, and again while days in it are still to be counted. */
export function useReport<Report extends Period>(
  ask: (signal: AbortSignal) => Promise<Answer<Report>>,
  about: string,
): ReportState<Report> {
  const [found, setFound] = useState<Readonly<{ about: string; answer: Answer<Report> }>>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const left = new AbortController();
    void askWhole(ask, left.signal, (answer) => setFound({ about, answer }));
    return () => left.abort();
    // What is asked depends on `about` alone.
  }, [about, attempt]);
  const answer = found?.about === about ? found.answer : undefined;
  return {
    report: answer?.value,
    problem: answer?.problem,
    retry: () => {
      setFound(undefined);
      setAttempt((count) => count + 1);
    },
  };
}

/** Each answer counts some days more; one that does not is the last. */
async function askWhole<Report extends Period>(
  ask: (signal: AbortSignal) => Promise<Answer<Report>>,
  signal: AbortSignal,
  tell: (answer: Answer<Report>) => void,
): Promise<void> {
  for (let left = Number.POSITIVE_INFINITY; left > 0;) {
    const answer = await ask(signal);
    if (signal.aborted) return;
    tell(answer);
    const pending = answer.value?.pending.length ?? 0;
    if (pending >= left) return;
    left = pending;
  }
}
