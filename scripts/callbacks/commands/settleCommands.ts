import { maskNumber } from "../../../lib/ivr/call/maskNumber";
import type { Command } from "../../commandLine/command";
import type { CallbacksContext } from "../callbacksContext";
import { findRequest } from "./findRequest";

type Settled = Readonly<{
  outcome: "done" | "notReached";
  summary: string;
  /** What is said of a request, by its masked number and its queue. */
  said: (number: string, queue: string) => string;
}>;

/** A command that says what became of a request to be called back: `done ID`, `notReached ID`. */
function makeSettleCommand({ outcome, summary, said }: Settled): Command<CallbacksContext> {
  return {
    words: outcome,
    form: "ID",
    summary,
    options: {},
    run: async (context, input) => {
      const [id = ""] = input.positionals;
      const records = await context.openRecords();
      const request = await findRequest(records, id);
      if (typeof request === "string") {
        context.stderr(request);
        return 1;
      }
      const { requestId, phoneNumber, callbackQueue } = request;
      await records.settleCallback({ requestId, outcome, who: context.who });
      context.stdout(
        input.has("json")
          ? JSON.stringify({ requestId, [outcome]: true })
          : said(maskNumber(phoneNumber), callbackQueue),
      );
      return 0;
    },
  };
}

/** `done ID` takes a request off the list; `notReached ID` leaves it there. */
export const settleCommands: readonly Command<CallbacksContext>[] = [
  makeSettleCommand({
    outcome: "done",
    summary: "Take a request off the list: its caller was called. ID may be its beginning.",
    said: (number, queue) => `Done: ${number} no longer waits for ${queue}.`,
  }),
  makeSettleCommand({
    outcome: "notReached",
    summary: "Note that a caller was called in vain and still waits. ID may be its beginning.",
    said: (number, queue) => `Noted: ${number} was not reached and still waits for ${queue}.`,
  }),
];
