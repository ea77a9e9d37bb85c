import type { Sleep } from "./ports";

/** What work comes to if it ends in time. Rejects with what `tooLate` makes otherwise; the work itself cannot be stopped, and how it ends then is nobody's concern. */
export async function withinTime<Answer>(
  sleep: Sleep,
  limitInMs: number,
  work: Promise<Answer>,
  tooLate: () => Error,
): Promise<Answer> {
  const waiting = new AbortController();
  try {
    const ended = await Promise.race([
      work.then((answer) => ({ answer })),
      sleep(limitInMs, waiting.signal).then(() => undefined),
    ]);
    if (ended === undefined) throw tooLate();
    return ended.answer;
  } finally {
    waiting.abort();
  }
}
