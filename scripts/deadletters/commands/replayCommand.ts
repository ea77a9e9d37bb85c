import type { Command } from "../../commandLine/command";
import type { DeadLettersContext } from "../deadLettersContext";
import { findReplayRefusal } from "../findReplayRefusal";
import { takeSelected } from "../takeSelected";

/** `replay SEQ|--all`: the worker gets them once more. */
export const replayCommand: Command<DeadLettersContext> = {
  words: "replay",
  form: "[SEQ] [--all] [--older-than AGE] [--force]",
  summary:
    "Send one dead letter again, or all (as old as AGE, such as 2h); it leaves the dead letters once the queue has accepted it. " +
    "An event of a call that is over stays where it is, unless --force is given.",
  options: { all: "flag", "older-than": "text", force: "flag" },
  run: (context, input) =>
    takeSelected(context, input, async (letter, remove, { deadLetters, loadCall }) => {
      const refusal = input.has("force") ? undefined : await findReplayRefusal(letter, loadCall);
      if (refusal !== undefined) {
        return {
          done: false,
          what: `is not sent again: ${refusal}. --force sends it all the same.`,
        };
      }
      // In this order an interruption leaves it in both places, where its id makes a second replay harmless.
      await deadLetters.sendAgain(letter);
      await remove();
      return { done: true, what: "was sent again." };
    }),
};
