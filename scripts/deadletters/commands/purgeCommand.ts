import type { Command } from "../../commandLine/command";
import type { DeadLettersContext } from "../deadLettersContext";
import { takeSelected } from "../takeSelected";

/** `purge SEQ|--all`: they are gone for good. */
export const purgeCommand: Command<DeadLettersContext> = {
  words: "purge",
  form: "[SEQ] [--all] [--older-than AGE]",
  summary: "Delete one dead letter, or all (as old as AGE, such as 2h), for good.",
  options: { all: "flag", "older-than": "text" },
  run: (context, input) =>
    takeSelected(context, input, async (_letter, remove) => {
      await remove();
      return { done: true, what: "is deleted." };
    }),
};
