import { makeWaking } from "../time/makeWaking";
import type { Sleep } from "./ports";

/** What work comes to if it ends in time. Rejects with what `tooLate` makes otherwise; the work itself cannot be stopped, and how it ends then is nobody's concern. */
export function withinTime<Answer>(
  sleep: Sleep,
  limitInMs: number,
  work: Promise<Answer>,
  tooLate: () => Error,
): Promise<Answer> {
  const waking = makeWaking();
  return new Promise((resolve, reject) => {
    const waited = sleep(limitInMs, waking);
    work.then(resolve, reject).finally(waking.wake);
    void waited.then(() => {
      if (!waking.isAwake()) reject(tooLate());
    });
  });
}
