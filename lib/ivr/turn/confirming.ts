import { builtIn, type Place } from "../../flow/steps/place";
import { chooseCallbackPlace } from "../legs/chooseCallbackPlace";
import { chooseLegPlace } from "../legs/chooseLegPlace";
import { chooseRoomPlace } from "../rooms/chooseRoomPlace";
import { currentFrame, type Turn } from "./turn";

/** True while a machine may be listening: nothing is said but the words that ask for the key. */
export function isUnconfirmed({ state }: Turn): boolean {
  return state.confirmation === "due";
}

/** Where a call may go: a leg, or one that calls somebody back, to its own words, and one that somebody has to confirm first to the question, and from there by no way but its key. */
export function choosePlace(turn: Turn, wanted: Place): Place {
  if (turn.state.parent !== undefined) return chooseLegPlace(turn, wanted);
  if (turn.state.callback !== undefined) return chooseCallbackPlace(turn.state.callback, wanted);
  if (turn.state.room !== undefined) return chooseRoomPlace(turn, wanted);
  if (!isUnconfirmed(turn) || isQuestion(wanted)) return wanted;
  turn.state.confirmation = "missed";
  return builtIn("unconfirmed");
}

/** The key was pressed: somebody is there. */
export function noteConfirmed(turn: Turn, exit: string): void {
  const isKey = isQuestion(currentFrame(turn).place) && exit.startsWith("key:");
  if (isKey && isUnconfirmed(turn)) turn.state.confirmation = "confirmed";
}

function isQuestion(place: Place): boolean {
  return place.type === "builtIn" && place.name === "confirm";
}
