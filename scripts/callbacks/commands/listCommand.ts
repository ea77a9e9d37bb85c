import type { Command } from "../../commandLine/command";
import { duration } from "../../commandLine/duration";
import type { KeptCallback } from "../../../lib/records/ports";
import { table } from "../../commandLine/table";
import { utc } from "../../commandLine/utc";
import type { CallbacksContext } from "../callbacksContext";

const shownByDefault = 50;

/** `list [QUEUE]`: who wants to be called back. */
export const listCommand: Command<CallbacksContext> = {
  words: "list",
  form: "[QUEUE] [--limit N]",
  summary: "List who wants to be called back, the longest waiting first: of one queue, or of all.",
  options: { limit: "number" },
  run: async (context, input) => {
    const [queue] = input.positionals;
    const limit = input.number("limit") ?? shownByDefault;
    const { listCallbacks } = await context.openRecords();
    // One more than is shown says whether there are more.
    const found = await listCallbacks(queue, limit + 1);
    const requests = found.slice(0, limit);
    if (input.has("json")) {
      context.stdout(JSON.stringify(requests));
      return 0;
    }
    const now = Date.parse(context.now());
    const rows = requests.map((request) => [
      utc(request.requestedAt),
      duration(now - Date.parse(request.requestedAt)),
      request.callbackQueue,
      request.phoneNumber,
      request.windows ?? "",
      sayCalls(request.calls),
      request.requestId,
    ]);
    context.stdout(
      rows.length === 0
        ? `Nobody waits to be called back${queue === undefined ? "" : ` by ${queue}`}.`
        : table(["ASKED (UTC)", "WAITS", "QUEUE", "NUMBER", "WINDOWS", "CALLS", "ID"], rows),
    );
    if (found.length > limit) context.stderr(`There are more: --limit ${limit * 2}.`);
    return 0;
  },
};

/** How far the app is with calling back by itself. */
function sayCalls(calls: KeptCallback["calls"]): string {
  if (calls === undefined) return "";
  const { state, tries, dueAt, lastEnd, why } = calls;
  const last = lastEnd === undefined ? "" : `, last: ${lastEnd}`;
  if (state === "calling") return "calling";
  if (state === "gaveUp") return `given up (${why ?? "tries"})${last}`;
  return `from ${utc(dueAt)}${tries === 0 ? "" : `, ${tries} in vain`}${last}`;
}
