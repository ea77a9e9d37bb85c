import type { CallbackEnd } from "../call/callbackCall";
import type { CallEnd } from "../call/callEvent";
import type { IvrState } from "../call/ivrState";

const ends: Readonly<Partial<Record<CallEnd, CallbackEnd>>> = {
  busy: "busy",
  declined: "declined",
  rejected: "declined",
  unanswered: "noAnswer",
};

/** What came of a call that called somebody back, by where it was when it ended; undefined for one that did not. Pure. */
export function toCallbackEnd(
  {
    callback,
    frames,
    answeredAt,
    transferredTo,
  }: Pick<IvrState, "callback" | "frames" | "answeredAt" | "transferredTo">,
  end: CallEnd,
): CallbackEnd | undefined {
  if (callback === undefined) return undefined;
  if (transferredTo !== undefined) return "connected";
  if (answeredAt === undefined) return ends[end] ?? "failed";
  const place = frames.at(-1)?.place;
  switch (place?.type === "builtIn" ? place.name : undefined) {
    case "legDeclined":
      return callback.mode === "agentFirst" ? "declined" : "notWanted";
    case "legUnheard":
      return "voicemailSuspected";
    case "legLost":
      return "notReached";
    case "unavailable":
      return "nobodyTook";
    default:
      return "left";
  }
}
