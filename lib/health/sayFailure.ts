import { IvrError } from "../errors";

/** What a probe's error is as a problem: our own sentence, which holds no secret, or the mere kind of somebody else's. */
export function sayFailure(error: unknown): string {
  if (error instanceof IvrError) return error.message;
  return `It failed with ${error instanceof Error ? error.name : "an unknown error"}.`;
}
