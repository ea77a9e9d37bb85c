import { maskNumber } from "../../../lib/ivr/call/maskNumber";
import type { Command } from "../../commandLine/command";
import type { CallbacksContext } from "../callbacksContext";
import { findRequest } from "./findRequest";

/** `notReached ID`: notes that its caller was called in vain, and still waits. */
export const notReachedCommand: Command<CallbacksContext> = {
  words: "notReached",
  form: "ID",
  summary: "Note that a caller was called in vain and still waits. ID may be its beginning.",
  options: {},
  run: async (context, input) => {
    const [id = ""] = input.positionals;
    const records = await context.openRecords();
    const request = await findRequest(records, id);
    if (typeof request === "string") {
      context.stderr(request);
      return 1;
    }
    await records.settleCallback({
      requestId: request.requestId,
      outcome: "notReached",
      who: context.who,
    });
    context.stdout(
      input.has("json")
        ? JSON.stringify({ requestId: request.requestId, notReached: true })
        : `Noted: ${maskNumber(request.phoneNumber)} was not reached and still waits for ${request.callbackQueue}.`,
    );
    return 0;
  },
};
