import { builtIn, type Place } from "../../flow/steps/place";
import { currentFrame, type Turn } from "../turn/turn";

/** Where a leg may go: it says its own words and no step of the flow, whatever breaks or takes too long. */
export function chooseLegPlace(turn: Turn, wanted: Place): Place {
  if (isOfLeg(wanted)) return wanted;
  const { place } = currentFrame(turn);
  const isTaken =
    place.type === "builtIn" && (place.name === "legTaken" || place.name === "legAwaited");
  return builtIn(isTaken ? "legLost" : "legUnheard");
}

function isOfLeg(place: Place): boolean {
  return place.type === "whisper" || (place.type === "builtIn" && place.name.startsWith("leg"));
}
