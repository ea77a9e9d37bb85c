import type { CallEnd } from "../call/callEvent";
import type { ChangingState, Turn } from "../turn/turn";

/** Graph rings the one whom we call. */
export function noteRinging({ state }: Turn): void {
  if (state.direction === "outgoing" && state.activity.type === "establishing")
    state.isRinging = true;
}

/** It rang for as long as it was to, or nobody let us into the meeting: the call is given up. */
export function stopRinging(turn: Turn): void {
  turn.state.givenUp = turn.state.joins === "meeting" ? "lobby" : "unanswered";
  turn.actions.push({ type: "hangUp" });
}

/** Why a call ended: one that we gave up ended for our reason, whatever Graph says of the hanging up. */
export function toOwnEnd({ givenUp, answeredAt }: ChangingState, told: CallEnd): CallEnd {
  if (givenUp === undefined || answeredAt !== undefined) return told;
  return told === "hungUpByUs" || told === "gone" || told === "unknown" ? givenUp : told;
}
