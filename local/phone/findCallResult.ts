import { setTimeout as sleep } from "node:timers/promises";
import type { CallRecord } from "../../lib/ivr/call/callRecord";
import type { Storage } from "../../lib/storage/storage";

/** What the app kept of a call: its record, and the mailboxes of its messages. */
export type CallResult = Readonly<{
  record: CallRecord | undefined;
  mailboxes: readonly string[];
}>;

const longestWaitInMs = 5_000;
const betweenLooksInMs = 100;

/** Reads what the app kept of a call that began at an ISO instant; waits a few seconds, since the app learns of the end when we do. */
export async function findCallResult(
  storage: Pick<Storage, "callRecordStore" | "recordingStore">,
  callId: string,
  startedAt: string,
): Promise<CallResult> {
  const deadline = Date.now() + longestWaitInMs;
  for (;;) {
    const result = await look(storage, callId, startedAt);
    const isComplete =
      result.record !== undefined &&
      (result.record.result !== "leftMessage" || result.mailboxes.length > 0);
    if (isComplete || Date.now() > deadline) {
      return result;
    }
    await sleep(betweenLooksInMs);
  }
}

async function look(
  storage: Pick<Storage, "callRecordStore" | "recordingStore">,
  callId: string,
  startedAt: string,
): Promise<CallResult> {
  // A call over midnight is in one of two days.
  const days = [...new Set([startedAt.slice(0, 10), new Date().toISOString().slice(0, 10)])];
  const found = await Promise.all(
    days.map(async (day) => ({
      records: (await storage.callRecordStore.listCallRecords({ day, callId, limit: 1 })).records,
      recordings: await storage.recordingStore.listRecordings(day),
    })),
  );
  return {
    record: found.flatMap(({ records }) => records)[0],
    mailboxes: found
      .flatMap(({ recordings }) => recordings)
      .filter((recording) => recording.callId === callId)
      .map(({ mailbox }) => mailbox),
  };
}
