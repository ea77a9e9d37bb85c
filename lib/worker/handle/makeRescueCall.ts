import { reasonAndCause } from "../../causeOf";
import { omitUndefined } from "../../flow/omitUndefined";
import type { CallEvent } from "../../ivr/call/callEvent";
import type { Beginning } from "../../ivr/events/noteBeginning";
import type { Log } from "../../log";
import type { HelpCaller } from "./makeHelpCaller";
import type { WorkerPorts } from "../ports";
import { toRescueId } from "./toRescueId";

/** Sees to it that the caller of an event that cannot be handled is helped. Rejects with a retryable IvrError when nothing could be done yet. */
export type RescueCall = (
  callId: string,
  failedEventId: string,
  /** What failed, where that is the beginning of the call. */
  beginning?: Beginning,
) => Promise<void>;

/**
 * A rescue is a message of its own in the call's session, with an id that follows from the failed one: asked for again, it
 * is there once, and it survives the process that asked. Where the queue takes nothing, the caller is helped at once.
 */
export function makeRescueCall(
  ports: Pick<WorkerPorts, "scheduleCallEvent" | "now">,
  helpCaller: HelpCaller,
  log: Log,
): RescueCall {
  return async (callId, failedEventId, beginning) => {
    const at = ports.now();
    const id = toRescueId(failedEventId);
    const event: CallEvent & Readonly<{ type: "stepFailed" }> = {
      id,
      callId,
      at,
      type: "stepFailed",
      ...omitUndefined({ beginning }),
    };
    try {
      await ports.scheduleCallEvent(event, at);
      log.warn("rescueQueued", { callId, failedEventId, rescueId: id });
    } catch (error) {
      log.warn("rescueNotQueued", {
        callId,
        failedEventId,
        ...reasonAndCause(error),
      });
      await helpCaller(event);
    }
  };
}
