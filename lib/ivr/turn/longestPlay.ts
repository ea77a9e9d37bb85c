import type { CallPlan } from "../call/callPlan";
import { clipKey, type Clip } from "../../flow/prompts/clip";
import { ownEntry } from "../call/ownEntry";

/** What the end of a sound of known length may take to be reported, its own download included. */
export const reportAllowanceInMs = 5000;

/** Where a length is not known: slow speech is 90 ms a character, twice that is waited; a recording may last five minutes. */
const perCharacterInMs = 180;
const longestRecordingInMs = 300_000;
const guessAllowanceInMs = 10_000;

/**
 * When clips whose end is never reported are taken as played, so that a lost notification leaves nobody in silence: their
 * length, as publishing measured it, and a little more.
 */
export function longestPlay({ durations }: CallPlan, clips: readonly Clip[]): number {
  let total = 0;
  let isKnown = true;
  for (const clip of clips) {
    const duration = ownEntry(durations, clipKey(clip));
    if (duration === undefined) isKnown = false;
    total += duration ?? guess(clip);
  }
  return total + (isKnown ? reportAllowanceInMs : guessAllowanceInMs);
}

function guess(clip: Clip): number {
  if (clip.type === "pause") return clip.milliseconds;
  return clip.type === "audio" ? longestRecordingInMs : clip.text.length * perCharacterInMs;
}
