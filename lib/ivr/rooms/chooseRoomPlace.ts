import { builtIn, placeKey, type Place } from "../../flow/steps/place";
import { currentFrame, type Turn } from "../turn/turn";

/** Where the call may go that keeps a room open: nowhere else in the flow, whatever breaks, for people in the meeting would hear it. */
export function chooseRoomPlace(turn: Turn, wanted: Place): Place {
  const { place } = currentFrame(turn);
  return placeKey(wanted) === placeKey(place) ? wanted : builtIn("roomOver");
}
