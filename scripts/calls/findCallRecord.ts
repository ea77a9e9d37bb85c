import type { CallRecord } from "../../lib/ivr/call/callRecord";
import { findById } from "../commandLine/findById";
import { utc } from "../commandLine/utc";
import type { CallsStorage } from "./callsContext";

const pageSize = 1000;

/** The record of a finished call by its id, or (of the newest of these days) by its beginning; a sentence when there is none, or several. */
export async function findCallRecord(
  storage: CallsStorage,
  callId: string,
  days: readonly string[],
): Promise<CallRecord | string> {
  return (
    (await findRecord(storage, callId, days)) ?? (await findByBeginning(storage, callId, days))
  );
}

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
