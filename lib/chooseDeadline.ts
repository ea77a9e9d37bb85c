/** A time limit: its signal aborts when the time is up, unless it has been ended before. */
export type Deadline = Readonly<{ signal: AbortSignal; end: () => void }>;

/** Whoever is given says when time is up, and ends that itself; else the machine's own timer does. */
export function chooseDeadline(
  timeoutSignal?: (delayInMs: number) => AbortSignal,
): (delayInMs: number) => Deadline {
  if (timeoutSignal === undefined) return startDeadline;
  return (delayInMs) => ({ signal: timeoutSignal(delayInMs), end: () => undefined });
}

/** What listens to `AbortSignal.timeout` lives, with all it holds, until that fires; of this nothing is left once it has ended. */
function startDeadline(delayInMs: number): Deadline {
  const controller = new AbortController();
  const abort = () => controller.abort(new DOMException("The time is up.", "TimeoutError"));
  const timer = setTimeout(abort, delayInMs);
  // Like that of AbortSignal.timeout, it keeps no process alive.
  timer.unref();
  return { signal: controller.signal, end: () => clearTimeout(timer) };
}
