import type { CallRecord } from "../../../lib/ivr/call/callRecord";
import type { Command } from "../../commandLine/command";
import { duration } from "../../commandLine/duration";
import { readDays } from "../../commandLine/readDays";
import { table } from "../../commandLine/table";
import { utc } from "../../commandLine/utc";
import type { CallsContext } from "../callsContext";
import { resultWords } from "../resultWords";

const shownByDefault = 50;

/** `list`: the finished calls of a day. */
export const listCommand: Command<CallsContext> = {
  words: "list",
  form: "[--day D] [--flow KEY] [--limit N]",
  summary: "List the finished calls of a day (today, UTC), the newest first.",
  options: { day: "text", flow: "text", limit: "number" },
  run: async (context, input) => {
    const days = readDays(input, context.now(), 1);
    if (typeof days === "string") {
      context.stderr(days);
      return 2;
    }
    const [day = ""] = days;
    const flow = input.text("flow");
    const limit = input.number("limit") ?? shownByDefault;
    const { callRecordStore } = await context.openStorage();
    const { records, continuation } = await callRecordStore.listCallRecords({
      day,
      limit,
      ...(flow === undefined ? {} : { flow }),
    });
    if (input.has("json")) context.stdout(JSON.stringify(records));
    else context.stdout(records.length === 0 ? `No calls on ${day} (UTC).` : toTable(records));
    if (continuation !== undefined) context.stderr(`There are more: --limit ${limit * 2}.`);
    return 0;
  },
};

function toTable(records: readonly CallRecord[]): string {
  return table(
    ["BEGAN (UTC)", "FROM", "FLOW", "TOOK", "RESULT", "LAST STEP", "ID"],
    records.map((record) => [
      utc(record.startedAt),
      record.caller,
      record.flow,
      duration(record.durationInMs),
      resultWords(record),
      record.lastNode ?? "",
      record.callId,
    ]),
  );
}
