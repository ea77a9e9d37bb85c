import { chooseDeadline } from "./chooseDeadline";

const start = chooseDeadline();

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
  const deadline = start(limitInMs);
  deadline.whenUp((reason) => controller.abort(reason));
  stopping?.addEventListener("abort", stop);
  if (stopping?.aborted === true) stop();
  try {
    return await work(controller.signal);
  } finally {
    deadline.end();
    stopping?.removeEventListener("abort", stop);
  }
}
