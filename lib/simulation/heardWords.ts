import type { Clip } from "../flow/prompts/clip";
import type { SimulatedStep } from "./simulatedStep";

/** What the caller heard, one text per prompt, also of those cut short by a key. Pure. */
export function heardWords(steps: readonly SimulatedStep[]): readonly string[] {
  return steps
    .flatMap(({ actions }) => actions)
    .flatMap((action) => (action.type === "playPrompt" ? [wordsOf(action.clips)] : []));
}

/** The words of clips, without pauses. Pure. */
export function wordsOf(clips: readonly Clip[]): string {
  return clips.flatMap((clip) => (clip.type === "pause" ? [] : [clip.text])).join(" ");
}
