import { spokenWords, type CallStep } from "../ivr/lines/callerMoments";

/** What the caller heard, one text per prompt, also of those cut short by a key. Pure. */
export function heardWords(steps: readonly CallStep[]): readonly string[] {
  return steps
    .flatMap(({ actions }) => actions)
    .flatMap((action) => (action.type === "playPrompt" ? [spokenWords(action.clips)] : []));
}
