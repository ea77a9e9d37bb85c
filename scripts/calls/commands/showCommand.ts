import type { CallRecord } from "../../../lib/ivr/call/callRecord";
import type { Command } from "../../commandLine/command";
import { findById } from "../../commandLine/findById";
import { readDays } from "../../commandLine/readDays";
import { utc } from "../../commandLine/utc";
import type { CallsContext, CallsStorage } from "../callsContext";
import { recordLines, type TitleOf } from "../recordLines";

const daysLookedAt = 31;
const pageSize = 1000;

/** `show ID`: one call as its transcript. */
export const showCommand: Command<CallsContext> = {
  words: "show",
  form: "ID [--day D] [--days N]",
  summary:
    "Show a call as its transcript; without --day, it is looked for in the last days (31). Of a call of today, or of --day, ID may be the beginning.",
  options: { day: "text", days: "number" },
  run: async (context, input) => {
    const days = readDays(input, context.now(), daysLookedAt);
    if (typeof days === "string") {
      context.stderr(days);
      return 2;
    }
    const [callId = ""] = input.positionals;
    const storage = await context.openStorage();
    const record =
      (await findRecord(storage, callId, days)) ?? (await findByBeginning(storage, callId, days));
    if (typeof record === "string") {
      context.stderr(record);
      return 1;
    }
    context.stdout(
      input.has("json")
        ? JSON.stringify(record)
        : recordLines(record, await loadTitles(storage, record)).join("\n"),
    );
    return 0;
  },
};

async function findRecord(
  { callRecordStore }: CallsStorage,
  callId: string,
  days: readonly string[],
): Promise<CallRecord | undefined> {
  // One day after the other, from today on: mostly it is a call of today.
  for (const day of days) {
    const { records } = await callRecordStore.listCallRecords({ day, callId, limit: 1 });
    if (records[0] !== undefined) return records[0];
  }
  return undefined;
}

/** Looks at all calls of the newest day, as an id that was cut is in no index; a sentence when it is none or several. */
async function findByBeginning(
  storage: CallsStorage,
  callId: string,
  days: readonly string[],
): Promise<CallRecord | string> {
  const [day = ""] = days;
  const alike: CallRecord[] = [];
  for (let continuation: string | undefined = ""; continuation !== undefined;) {
    const page = await storage.callRecordStore.listCallRecords({
      day,
      limit: pageSize,
      ...(continuation === "" ? {} : { continuation }),
    });
    alike.push(...page.records.filter((record) => record.callId.startsWith(callId)));
    continuation = page.continuation;
  }
  const words = { noun: "call", list: "npm run calls -- list" };
  return alike.length > 0
    ? findById(alike, (record) => record.callId, callId, words)
    : whyNot(storage, callId, days.length);
}

async function whyNot(
  { listLiveCalls }: CallsStorage,
  callId: string,
  days: number,
): Promise<string> {
  const live = (await listLiveCalls()).find((call) => call.callId.startsWith(callId));
  return live === undefined
    ? `No call ${callId} was found in ${days === 1 ? "that day" : `the last ${days} days`}: npm run calls -- list --day D names those of a day.`
    : `The call ${live.callId} goes on since ${utc(live.startedAt)} UTC, now in ${live.flow}/${live.node}: it has a record when it is over.`;
}

/** The titles of the flow that answered; others that the call passed keep their keys. */
async function loadTitles({ flowStore }: CallsStorage, record: CallRecord): Promise<TitleOf> {
  const version = await flowStore.loadFlowVersion(record.flow, record.version);
  return (flow, node) => (flow === record.flow ? version?.flow.nodes[node]?.title : undefined);
}
