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
  switch (action.type) {
    case "answer":
      // Too late, or answered elsewhere: this call is not ours.
      return { type: "callTerminated", reason: "failed" };
    case "playPrompt":
      return { type: "promptFailed", operation: action.operation };
    case "recordResponse":
      return { type: "recordingFailed", operation: action.operation, reason: "failed" };
    case "transfer":
      return { type: "transferFailed", reason: "failed" };
    default:
      // Keys, keep-alive and the like: the call goes on without, and the log says so.
      return undefined;
  }
}
