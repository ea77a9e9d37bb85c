import type { Prompt } from "../../flow/document/prompt";
import { render, renderPhrase } from "../turn/render";
import { play, startTimer, type Turn } from "../turn/turn";

/** Words come again after a while, so that they do not drum; a flow's own ones, music perhaps, at once. */
const againInMs = 8_000;
const ownWordsAgainInMs = 1_000;

/** Says, once more, what callers hear while somebody is rung for them or a room opens: the flow's own words, or ours. */
export function sayMeanwhile(turn: Turn, words: Prompt | undefined): undefined {
  const clips = words === undefined ? renderPhrase(turn, "transferring") : render(turn, words);
  if (!play(turn, { type: "connecting", operation: undefined }, clips)) awaitNextWords(turn, words);
}

/** The words are over, or could not be played: they come again in a moment. */
export function awaitNextWords(turn: Turn, words: Prompt | undefined): undefined {
  startTimer(turn, "noInput", words === undefined ? againInMs : ownWordsAgainInMs);
}
