import type { IvrState } from "../call/ivrState";
import type { Phase } from "../call/phase";
import { placeWords } from "./placeWords";
import { reviewOf } from "../steps/voicemail/reviewing";

const activities: Readonly<Partial<Record<Phase, string>>> = {
  speaking: "announcing",
  inMenu: "asking",
  collectingDigits: "asking",
  goodbye: "ending",
};

/** Where a call is, as one readable line: what it does, in which step, on which attempt. */
export function stateLine(state: IvrState): string {
  if (state.phase === "ended") return `ended ${state.end ?? ""}`.trimEnd();
  const place = state.frames.at(-1)?.place;
  const attempt =
    state.asking !== undefined && state.asking.attempt > 1
      ? ` attempt ${state.asking.attempt}`
      : "";
  return state.steps === 0 || place === undefined
    ? activityOf(state)
    : `${activityOf(state)} ${placeWords(place)}${attempt}`;
}

function activityOf(state: IvrState): string {
  if (state.resume !== undefined) return "waitingForSound";
  if (state.phase === "recording" && reviewOf(state) !== undefined) return "reviewing";
  return activities[state.phase] ?? state.phase;
}
