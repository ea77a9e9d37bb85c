import { builtIn, type Place } from "../../flow/steps/place";
import type { CallbackCall } from "../call/callbackCall";

/** Where a call may go that calls somebody back: it runs no step of the flow, whatever breaks or takes too long. Pure. */
export function chooseCallbackPlace({ mode }: CallbackCall, wanted: Place): Place {
  if (isOfCallback(wanted)) return wanted;
  return builtIn(mode === "agentFirst" ? "legLost" : "unavailable");
}

function isOfCallback(place: Place): boolean {
  if (place.type === "callingBack") return true;
  if (place.type !== "builtIn") return false;
  const { name } = place;
  return name === "unavailable" || name.startsWith("leg") || name.startsWith("callback");
}
