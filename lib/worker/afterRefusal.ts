import type { Action } from "../ivr/action";
import type { CallEvent, CallFact } from "../ivr/callEvent";
import type { WorkerPorts } from "./ports";

/** What Graph's refusal of an action means to the call: the flow goes on as if the action had failed. */
export function afterRefusal(
  ports: Pick<WorkerPorts, "now">,
  event: CallEvent,
  action: Action,
): readonly CallEvent[] {
  const fact = refusalFact(action);
  if (fact === undefined) return [];
  return [{ id: `${event.id}/${action.type}`, callId: event.callId, at: ports.now(), ...fact }];
}

function refusalFact(action: Action): CallFact | undefined {
  // Too late, or answered elsewhere: this call is not ours.
  if (action.type === "answer") return { type: "callTerminated", reason: "failed" };
  if (action.type === "playPrompt" || action.type === "playRecording")
    return { type: "promptFailed", operation: action.operation };
  if (action.type === "recordResponse") {
    return { type: "recordingFailed", operation: action.operation, reason: "failed" };
  }
  if (action.type === "transfer") return { type: "transferFailed", reason: "failed" };
  // Keys, keep-alive and the like: the call goes on without, and the log says so.
  return undefined;
}
