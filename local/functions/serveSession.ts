import type {
  ProcessErrorArgs,
  ServiceBusReceivedMessage,
  ServiceBusSessionReceiver,
} from "@azure/service-bus";
import { findErrorCode } from "../../lib/errors";
import { reportProblem } from "./reportProblem";

type Options = Readonly<{
  deliver: (message: ServiceBusReceivedMessage) => Promise<void>;
  maxConcurrentCalls: number;
  idleTimeoutInMs: number;
  stopping: AbortSignal;
  log: (message: string) => void;
}>;

/**
 * Takes the messages of one session until none came for the idle time, its lock is lost or the host stops; then lets the
 * messages under way finish and gives the session back. Messages not yet begun go back uncounted.
 */
export async function serveSession(
  session: ServiceBusSessionReceiver,
  { deliver, maxConcurrentCalls, idleTimeoutInMs, stopping, log }: Options,
): Promise<void> {
  const underWay = new Set<Promise<void>>();
  let idleTimer: NodeJS.Timeout | undefined;
  let end: () => void = () => {};
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => {
    end = () => {
      hasEnded = true;
      resolve();
    };
  });
  const armIdleTimer = () => {
    if (!hasEnded && underWay.size === 0) idleTimer = setTimeout(end, idleTimeoutInMs);
  };

  session.subscribe(
    {
      processMessage: async (message) => {
        // A message that comes in the moment of the end is begun by whoever takes the session next.
        if (hasEnded) return;
        clearTimeout(idleTimer);
        const delivery = deliver(message);
        underWay.add(delivery);
        await delivery;
        underWay.delete(delivery);
        armIdleTimer();
      },
      processError: async (problem) => {
        reportProblem(problem, log);
        if (isSessionLost(problem)) end();
      },
    },
    { autoCompleteMessages: false, maxConcurrentCalls },
  );
  armIdleTimer();
  const stop = () => end();
  stopping.addEventListener("abort", stop);
  if (stopping.aborted) end();

  await ended;
  clearTimeout(idleTimer);
  stopping.removeEventListener("abort", stop);
  // Nothing is drained first: after 200 ms without an answer to that, @azure/service-bus 7.9.5 closes the link under the
  // messages under way, and they can no longer be settled. Closing gives back uncounted what was sent meanwhile.
  await Promise.all(underWay);
  await session.close();
}

/* A session receiver does not reconnect by itself: any error of its link ends it. */
function isSessionLost({ error, errorSource }: ProcessErrorArgs): boolean {
  if (errorSource === "receive") return true;
  return findErrorCode(error) === "SessionLockLost";
}
