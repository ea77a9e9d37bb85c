import type { Command } from "../../commandLine/command";
import { ageText } from "../ageText";
import type { DeadLettersContext } from "../deadLettersContext";
import { describeDeadLetter } from "../describeDeadLetter";
import { findReplayRefusal } from "../findReplayRefusal";
import { noSuchLetter } from "../noSuchLetter";
import { readOne } from "../readSelection";
import { withDeadLetters } from "../withDeadLetters";

/** `show SEQ`: one dead letter. */
export const showCommand: Command<DeadLettersContext> = {
  words: "show",
  form: "SEQ",
  summary: "Say what one dead letter is and why it died. No numbers, keys or tokens are shown.",
  options: {},
  run: async (context, input) => {
    const selection = readOne(input.positionals[0] ?? "");
    if (selection.type === "problem") {
      context.stderr(selection.problem);
      return 2;
    }
    const now = context.now();
    return withDeadLetters<0>(context, async ({ deadLetters, loadCall }) => {
      const letter = (await deadLetters.peek()).find((each) => selection.isMeant(each, now));
      if (letter === undefined) throw noSuchLetter(selection.sequenceNumber ?? "");
      const facts = describeDeadLetter(letter);
      const refusal = await findReplayRefusal(letter, loadCall);
      if (input.has("json")) {
        context.stdout(JSON.stringify({ ...facts, replayRefusal: refusal }));
        return 0;
      }
      const lines = [
        ["number", facts.sequenceNumber],
        ["event", facts.event],
        ["call", facts.callId ?? "-"],
        ["session", facts.sessionId],
        ["message", facts.messageId],
        ["died of", `${facts.reason || "-"}: ${facts.description || "-"}`],
        ["deliveries", String(facts.deliveryCount)],
        ["age", `${ageText(facts.enqueuedAt, now)} (${facts.enqueuedAt})`],
        ["replay", refusal === undefined ? "may help" : `pointless: ${refusal}`],
      ] as const;
      context.stdout(lines.map(([name, value]) => `${name.padEnd(10)}  ${value}`).join("\n"));
      return 0;
    });
  },
};
