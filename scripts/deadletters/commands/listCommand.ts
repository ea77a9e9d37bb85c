import type { Command } from "../../commandLine/command";
import { table } from "../../commandLine/table";
import { ageText } from "../ageText";
import type { DeadLettersContext } from "../deadLettersContext";
import { describeDeadLetter } from "../describeDeadLetter";
import { readAll } from "../readSelection";
import { withDeadLetters } from "../withDeadLetters";

/** `list`: all dead letters. */
export const listCommand: Command<DeadLettersContext> = {
  words: "list",
  form: "[--older-than AGE]",
  summary:
    "List the dead letters, the oldest first; with an AGE such as 30m, 2h or 3d only those as old. Nothing is changed.",
  options: { "older-than": "text" },
  run: async (context, input) => {
    const selection = readAll(input);
    if (selection.type === "problem") {
      context.stderr(selection.problem);
      return 2;
    }
    const now = context.now();
    const letters = await withDeadLetters(context, ({ deadLetters }) => deadLetters.peek());
    const facts = letters
      .filter((letter) => selection.isMeant(letter, now))
      .map(describeDeadLetter);
    if (input.has("json")) {
      context.stdout(JSON.stringify(facts));
      return 0;
    }
    const rows = facts.map((each) => [
      each.sequenceNumber,
      ageText(each.enqueuedAt, now),
      each.callId ?? each.sessionId,
      each.event,
      String(each.deliveryCount),
      each.reason,
    ]);
    context.stdout(
      rows.length === 0
        ? "There are no dead letters."
        : table(["SEQ", "AGE", "CALL", "EVENT", "DELIVERIES", "REASON"], rows),
    );
    return 0;
  },
};
