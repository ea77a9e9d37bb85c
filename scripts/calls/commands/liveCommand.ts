import type { Command } from "../../commandLine/command";
import { duration } from "../../commandLine/duration";
import { table } from "../../commandLine/table";
import { utc } from "../../commandLine/utc";
import type { CallsContext } from "../callsContext";

/** `live`: the calls that go on. */
export const liveCommand: Command<CallsContext> = {
  words: "live",
  form: "",
  summary: "List the calls that go on, and where in which flow each of them is.",
  options: {},
  run: async (context, input) => {
    const { listLiveCalls } = await context.openStorage();
    const calls = await listLiveCalls();
    const now = Date.parse(context.now());
    if (input.has("json")) {
      context.stdout(JSON.stringify(calls));
      return 0;
    }
    const rows = calls.map(({ startedAt, flow, version, node, activity, callId }) => [
      utc(startedAt),
      duration(now - Date.parse(startedAt)),
      `${flow} ${version}`,
      node,
      activity,
      callId,
    ]);
    context.stdout(
      rows.length === 0
        ? "Nobody is calling."
        : table(["SINCE (UTC)", "FOR", "FLOW", "STEP", "DOES", "ID"], rows),
    );
    return 0;
  },
};
