import { maskNumber } from "../../../lib/ivr/call/maskNumber";
import type { Command } from "../../commandLine/command";
import { findById } from "../../commandLine/findById";
import type { CallbacksContext } from "../callbacksContext";

/** Requests are kept for 30 days: nobody has more of them at a time. */
const mostRequests = 100_000;

/** `done ID`: takes a request off the list, because its caller was called. */
export const doneCommand: Command<CallbacksContext> = {
  words: "done",
  form: "ID",
  summary: "Take a request off the list: its caller was called. ID may be its beginning.",
  options: {},
  run: async (context, input) => {
    const [id = ""] = input.positionals;
    const { listCallbacks, settleCallback } = await context.openRecords();
    const requests = await listCallbacks(undefined, mostRequests);
    const request = findById(requests, ({ requestId }) => requestId, id, {
      noun: "request",
      list: "npm run callbacks -- list",
    });
    if (typeof request === "string") {
      context.stderr(request);
      return 1;
    }
    await settleCallback({ requestId: request.requestId, outcome: "done", who: context.who });
    context.stdout(
      input.has("json")
        ? JSON.stringify({ requestId: request.requestId, done: true })
        : `Done: ${maskNumber(request.phoneNumber)} no longer waits for ${request.callbackQueue}.`,
    );
    return 0;
  },
};
