import type { BuiltInName } from "../../flow/steps/place";
import type { CallbackEnd } from "../call/callbackCall";
import type { CallEnd } from "../call/callEvent";
import type { IvrState } from "../call/ivrState";

const ends: Readonly<Partial<Record<CallEnd, CallbackEnd>>> = {
  busy: "busy",
  declined: "declined",
  rejected: "declined",
  unanswered: "noAnswer",
};

/** What it says last, to whoever was rung first. */
const endsAt: Readonly<Partial<Record<BuiltInName, CallbackEnd>>> = {
  legDeclined: "declined",
  legUnheard: "voicemailSuspected",
  legLost: "notReached",
  unavailable: "nobodyTook",
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
  const atPlace = place?.type === "builtIn" ? endsAt[place.name] : undefined;
  if (atPlace === "declined" && callback.mode === "customerFirst") return "notWanted";
  return atPlace ?? "left";
}
