import { mergeRoster } from "../../conference/mergeRoster";
import type { CallEvent } from "../call/callEvent";
import type { Next } from "../turn/next";
import type { Turn } from "../turn/turn";
import { currentStep } from "../steps";
import { muteOthers } from "./muteOthers";
import { answered } from "./answered";
import { resume } from "./sound";

/** Graph also tells of the two people of a call between two: there is nothing in that to remember. */
const peopleOfACall = 2;

/** People came, left or changed. No step waits for it, because after an invitation Graph may tell of nobody. */
export function noteRoster(turn: Turn, news: Extract<CallEvent, { type: "rosterChanged" }>): Next {
  const { state } = turn;
  const isOfTwo = news.participants.length <= peopleOfACall;
  const { isGroup, room, mutedByUs } = state;
  const isOfMore = isGroup === true || room !== undefined || mutedByUs !== undefined;
  if (isOfTwo && !isOfMore && state.roster === undefined) return undefined;
  state.roster = mergeRoster(state.roster, news);
  muteOthers(turn);
  const place = currentStep(turn);
  return place?.behaviour.peopleChanged?.(turn, place.node);
}

/** Whoever was invited has come or will not come: a step that invited them is told, and what the invitation cut short is heard again. */
export function goOnAfterInvite(
  turn: Turn,
  event: Extract<CallEvent, { type: "inviteEnded" }>,
): Next {
  const { activity, audio, room } = turn.state;
  if (room === undefined && activity.type === "waitingForSound")
    return audio ? resume(turn) : undefined;
  const isAwaited = activity.type === "moving" || room !== undefined;
  return isAwaited ? answered(turn, event) : undefined;
}
