import { maskNumber } from "../../../lib/ivr/call/maskNumber";
import type { Command } from "../../commandLine/command";
import type { CallbacksContext } from "../callbacksContext";
import { findRequest } from "./findRequest";

/** `done ID`: takes a request off the list, because its caller was called. */
export const doneCommand: Command<CallbacksContext> = {
  words: "done",
  form: "ID",
  summary: "Take a request off the list: its caller was called. ID may be its beginning.",
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
      outcome: "done",
      who: context.who,
    });
    context.stdout(
      input.has("json")
        ? JSON.stringify({ requestId: request.requestId, done: true })
        : `Done: ${maskNumber(request.phoneNumber)} no longer waits for ${request.callbackQueue}.`,
    );
    return 0;
  },
};
