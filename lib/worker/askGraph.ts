import type { Action } from "../ivr/call/action";
import type { CallEvent } from "../ivr/call/callEvent";
import { hasCode, isRetryable } from "../errors";
import type { Log } from "../log";
import { callReference, type PerformContext } from "./performContext";
import type { WorkerPorts } from "./ports";

/** Asks Graph where the call is. No answer is an answer too, because a caller waits; rejects only with GRAPH_CALL_GONE. */
export async function readCall(
  ports: WorkerPorts,
  log: Log,
  context: PerformContext,
  event: CallEvent,
): Promise<CallEvent> {
  const header = { id: `${event.id}/callRead`, callId: event.callId };
  try {
    const reading = await ports.graph.getCall(callReference(context));
    return { ...header, at: ports.now(), type: "callRead", ...reading };
  } catch (error) {
    if (hasCode(error, "GRAPH_CALL_GONE")) throw error;
    log.warn("callUnread", { callId: event.callId, retryable: isRetryable(error) });
    return { ...header, at: ports.now(), type: "callRead", state: "unread" };
  }
}

/** Asks Graph what became of a recording; never rejects. */
export async function readOperation(
  ports: WorkerPorts,
  context: PerformContext,
  event: CallEvent,
  { operation }: Extract<Action, { type: "readOperation" }>,
): Promise<CallEvent> {
  const id = `${event.id}/read-${operation}`;
  try {
    const reading = await ports.graph.getRecording(callReference(context), operation);
    return { id, callId: event.callId, at: ports.now(), ...reading };
  } catch (error) {
    const status = isRetryable(error) ? "unread" : "absent";
    return { id, callId: event.callId, at: ports.now(), type: "operationRead", operation, status };
  }
}
