import type { BuiltInName, Place } from "../../flow/steps/place";
import type { IvrState } from "../call/ivrState";
import { sayTarget } from "./sayTarget";

const builtInWords: Readonly<Record<BuiltInName, string>> = {
  operator: "operator",
  confirm: "confirm",
  unconfirmed: "not confirmed",
  goodbye: "goodbye",
  error: "apology",
  limit: "call limit",
  unavailable: "nobody available",
  unavailableBack: "nobody available",
  empty: "no message",
  kept: "kept",
  legTaken: "taken",
  legDeclined: "declined",
  legUnheard: "nobody pressed a key",
  legLost: "not put through",
  legAwaited: "called back",
  callbackCaller: "ringing the caller",
  callbackColleagues: "ringing colleagues",
  roomUnknown: "no such room",
  roomFull: "room full",
  roomClosed: "room closed",
  roomOver: "room over",
};

/** A place in a call as people read it: a step by its key, what every flow has in words between brackets. */
export function placeWords(place: Place): string {
  switch (place.type) {
    case "node":
      return place.node;
    case "builtIn":
      return `(${builtInWords[place.name]})`;
    case "person":
      return `(person ${place.person})`;
    case "target":
      return `(transfer to ${sayTarget(place.target)})`;
    case "mailbox":
      return `(voicemail ${place.mailbox})`;
    case "pinLocked":
      return "(PIN locked)";
    case "whisper":
      return "(whisper)";
    case "callingBack":
      return "(call back)";
  }
}

/** The place that a call is in, in the same words; none before it began. */
export function currentPlace({ frames }: Pick<IvrState, "frames">): string | undefined {
  const place = frames.at(-1)?.place;
  return place === undefined ? undefined : placeWords(place);
}
