import type { CallEvent } from "../../ivr/call/callEvent";
import type { DueTimer } from "./timerPlan";

/** The event that wakes a call when a timer is due; the same timer has the same id. Pure. */
export function toTimerMessage(
  callId: string,
  { timer, generation, dueAt }: Omit<DueTimer, "isSent">,
): CallEvent {
  const id = `${callId}/timer/${timer}/${generation}`;
  return { id, callId, at: dueAt, type: "timerFired", timer, generation };
}
