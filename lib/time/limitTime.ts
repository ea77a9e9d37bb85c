/**
 * Gives work a signal that aborts when so much time is up, or when somebody stops it; nothing of it is left once the work is
 * done. What listens to `AbortSignal.timeout` lives until that fires, and `AbortSignal.any` lives as long as its oldest.
 */
export async function limitTime<Answer>(
  limitInMs: number,
  work: (signal: AbortSignal) => Promise<Answer>,
  stopping?: AbortSignal,
): Promise<Answer> {
  const controller = new AbortController();
  const stop = () => controller.abort(stopping?.reason);
  const giveUp = () => controller.abort(new DOMException("The time is up.", "TimeoutError"));
  const timer = setTimeout(giveUp, limitInMs);
  // Like that of AbortSignal.timeout, it keeps no process alive.
  timer.unref();
  stopping?.addEventListener("abort", stop);
  if (stopping?.aborted === true) stop();
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
    stopping?.removeEventListener("abort", stop);
  }
}
