import { mergeRoster } from "../../conference/mergeRoster";
import type { CallEvent } from "../call/callEvent";
import type { Next } from "../turn/next";
import type { Turn } from "../turn/turn";
import { answered } from "./answered";
import { resume } from "./sound";

/** Graph also tells of the two people of a call between two: there is nothing in that to remember. */
const peopleOfACall = 2;

/** People came, left or changed. No step waits for it, because after an invitation Graph may tell of nobody. */
export function noteRoster(
  { state }: Turn,
  news: Extract<CallEvent, { type: "rosterChanged" }>,
): undefined {
  const isOfTwo = news.participants.length <= peopleOfACall;
  if (isOfTwo && state.isGroup !== true && state.roster === undefined) return undefined;
  state.roster = mergeRoster(state.roster, news);
  return undefined;
}

/** Whoever was invited has come or will not come: a step that invited them is told, and what the invitation cut short is heard again. */
export function goOnAfterInvite(
  turn: Turn,
  event: Extract<CallEvent, { type: "inviteEnded" }>,
): Next {
  const { activity, audio } = turn.state;
  if (activity.type === "waitingForSound") return audio ? resume(turn) : undefined;
  return activity.type === "moving" ? answered(turn, event) : undefined;
}
