import type { Action } from "../ivr/call/action";
import type { CallEvent, CallFact, ResultCode } from "../ivr/call/callEvent";
import type { WorkerPorts } from "./ports";

/** What Graph's refusal of an action means to the call: the flow goes on as if the action had failed, with Graph's codes. */
export function afterRefusal(
  ports: Pick<WorkerPorts, "now">,
  event: CallEvent,
  action: Action,
  result?: ResultCode,
): readonly CallEvent[] {
  const fact = refusalFact(action, result === undefined ? {} : { result });
  if (fact === undefined) return [];
  return [{ id: `${event.id}/${action.type}`, callId: event.callId, at: ports.now(), ...fact }];
}

function refusalFact(
  action: Action,
  result: Readonly<{ result?: ResultCode }>,
): CallFact | undefined {
  if (action.type === "playPrompt" || action.type === "playRecording") {
    return { type: "promptFailed", operation: action.operation, ...result };
  }
  if (action.type === "recordResponse") {
    return { type: "recordingFailed", operation: action.operation, reason: "failed", ...result };
  }
  if (action.type === "transfer") {
    return { type: "transferFailed", operation: action.operation, reason: "failed", ...result };
  }
  if (action.type === "subscribeToTone") return { type: "toneSubscriptionFailed", ...result };
  // A refused answer ends nothing by itself: it may have been too late or refused for a moment, and the clock that began
  // with it asks Graph. Keep-alive and the like: the call goes on without, and the log says so.
  return undefined;
}
