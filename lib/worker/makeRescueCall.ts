import { causeOf } from "../causeOf";
import type { Log } from "../log";
import type { HandleCallEvent } from "./makeHandleCallEvent";
import type { WorkerPorts } from "./ports";

/** The last help for a call whose event cannot be handled: it never rejects. */
export type RescueCall = (callId: string, failedEventId: string) => Promise<void>;

/**
 * Called with the last delivery of a message, before it becomes a dead letter: the caller hears the flow's apology and
 * goes to its operator. If even that breaks, the call is hung up: a line that ends is better than one that is silent.
 */
export function makeRescueCall(
  ports: Pick<WorkerPorts, "graph" | "now">,
  handleCallEvent: HandleCallEvent,
  log: Log,
): RescueCall {
  return async (callId, failedEventId) => {
    try {
      const id = `${failedEventId}/rescue`;
      await handleCallEvent({ id, callId, at: ports.now(), type: "stepFailed" });
      log.error("callRescued", { callId, failedEventId });
    } catch (error) {
      log.error("rescueFailed", {
        callId,
        failedEventId,
        reason: String(error),
        ...causeOf(error),
      });
      try {
        await ports.graph.hangUp({ callId });
      } catch {
        // The call may be over already; nothing is left that could help it.
        log.error("hangUpFailed", { callId });
      }
    }
  };
}
