import type { Clip } from "../flow/prompts/clip";

/** A calm voice says about fifteen characters a second. */
const perCharacterInMs = 65;
const shortestInMs = 300;

/** About how long clips play, in milliseconds: recordings as long as their words would be spoken. Pure. */
export function clipsDuration(clips: readonly Clip[]): number {
  return clips.reduce(
    (sum, clip) =>
      sum +
      (clip.type === "pause"
        ? clip.milliseconds
        : Math.max(shortestInMs, clip.text.length * perCharacterInMs)),
    0,
  );
}
