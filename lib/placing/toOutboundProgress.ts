import type { CallEnd } from "../ivr/call/callEvent";
import type { IvrState } from "../ivr/call/ivrState";

/** How far a placed call has come, or how it ended. */
export type OutboundState =
  | "placed"
  | "ringing"
  | "answered"
  | "confirmed"
  | "busy"
  | "declined"
  | "noAnswer"
  | "voicemailSuspected"
  | "failed";

/** The same, with the reason of a failure. */
export type OutboundProgress = Readonly<{ state: OutboundState; reason?: string }>;

const ends: Readonly<Partial<Record<CallEnd, OutboundState>>> = {
  busy: "busy",
  declined: "declined",
  unanswered: "noAnswer",
};

/** How far the call of a state has come. A call that was answered stays answered, however it ended. Pure. */
export function toOutboundProgress(call: IvrState): OutboundProgress {
  const { activity, answeredAt, confirmation, isRinging } = call;
  if (confirmation === "confirmed") return { state: "confirmed" };
  const isOver = activity.type === "ended";
  if (answeredAt !== undefined) {
    const isSuspect = confirmation === "missed" || (confirmation === "due" && isOver);
    return { state: isSuspect ? "voicemailSuspected" : "answered" };
  }
  if (!isOver) return { state: isRinging === true ? "ringing" : "placed" };
  const state = ends[activity.end];
  return state === undefined ? { state: "failed", reason: activity.end } : { state };
}
