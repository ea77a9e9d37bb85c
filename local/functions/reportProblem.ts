import type { ProcessErrorArgs } from "@azure/service-bus";

/** Writes what a receiver says went wrong. */
export function reportProblem(
  { errorSource, error }: ProcessErrorArgs,
  log: (message: string) => void,
): void {
  // Our deliveries never throw. What the client reports here is that it could not ask a receiver which is closing for
  // one more message.
  if (errorSource === "processMessageCallback") return;
  log(`${errorSource}: ${error.message}`);
}
