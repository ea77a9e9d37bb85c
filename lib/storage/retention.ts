import { deletedFlowDays, trialPromptDays } from "../publishing/ports";
import {
  callRecordDays,
  type CallRecordStore,
  type DeleteExpired,
  type RecordingStore,
} from "../records/ports";
import { deleteGoneFlows } from "./flows/deleteGoneFlows";
import { everyEntry } from "./records/auditLog";
import { doInTurns } from "./tables/doInTurns";
import { toReversedTime } from "./tables/toReversedTime";
import type { TrialPrompts } from "./flows/trialPrompts";
import type { TableName } from "./storageNames";
import type { Row, RowQuery, Tables } from "./tables/tables";

/** Days that the state of a call is kept after its last event: long enough to look into a dead letter. */
const callStateDays = 2;

/** Days that an attempt to place a call is kept, and its Idempotency-Key with it: as long as the state of its call. */
const outboundAttemptDays = callStateDays;

/** Days that a campaign is kept after its last call. */
const campaignDays = 30;

/** Days that a request to be called back is kept: who was not called by then will not be. */
const callbackRequestDays = 30;

/** Days that attempts at PINs are remembered after the last one: as long as a right one speaks for its caller. */
const pinAttemptDays = 30;

/** Days that calls are counted by their callers: twice what a look into a fault needs; only the last hour is ever asked for. */
const callerRateDays = 2;

/** Days that a nightly report is kept that no later one replaced: it says nothing of today any more. */
const nightlyReportDays = 30;

/** Most rows of one kind that one run deletes; the next run goes on. */
const maxDeletions = 20_000;

/** Makes the daily clean-up over tables, recordings and trial prompts. */
export function makeDeleteExpired(
  tables: Tables,
  recordings: RecordingStore,
  trials: Pick<TrialPrompts, "deleteTrialPrompts">,
  callRecords: Pick<CallRecordStore, "deleteCallLines">,
): DeleteExpired {
  const deleteRows = async (
    table: TableName,
    query: RowQuery,
    isCounted: (row: Row) => boolean = () => true,
  ): Promise<number> => {
    const rows = await tables.list(table, { ...query, select: [], limit: maxDeletions });
    await doInTurns(rows, (row) => tables.remove(table, row));
    return rows.filter(isCounted).length;
  };
  return async (now, { auditKeptDays, linesKeptDays }) => {
    const requestedBefore = daysBefore(now, callbackRequestDays);
    return {
      recordings: await recordings.deleteExpiredRecordings(now, maxDeletions),
      calls: await deleteRows("Calls", { writtenBefore: daysBefore(now, callStateDays) }),
      liveCalls: await deleteRows("LiveCalls", { writtenBefore: daysBefore(now, callStateDays) }),
      callRecords: await deleteRows("CallRecords", {
        partitionBefore: daysBefore(now, callRecordDays).slice(0, 10),
      }),
      callLines: await callRecords.deleteCallLines(
        daysBefore(now, linesKeptDays).slice(0, 10),
        maxDeletions,
      ),
      callbackRequests: await deleteRows("Callbacks", {
        columnBefore: { column: "requestedAt", value: requestedBefore },
      }),
      pinAttempts: await deleteRows("PinAttempts", {
        writtenBefore: daysBefore(now, pinAttemptDays),
      }),
      trialPrompts: await trials.deleteTrialPrompts(daysBefore(now, trialPromptDays), maxDeletions),
      callerRates: await deleteRows("CallerRates", {
        partitionBefore: daysBefore(now, callerRateDays).slice(0, 13),
      }),
      outboundAttempts: await deleteRows("OutboundAttempts", {
        writtenBefore: daysBefore(now, outboundAttemptDays),
      }),
      campaigns: await deleteRows("Campaigns", { writtenBefore: daysBefore(now, campaignDays) }),
      campaignRecipients: await deleteRows("CampaignRecipients", {
        writtenBefore: daysBefore(now, campaignDays),
      }),
      nightlyReports: await deleteRows("NightlyReports", {
        writtenBefore: daysBefore(now, nightlyReportDays),
      }),
      canaries: await deleteRows("Canaries", { writtenBefore: daysBefore(now, callRecordDays) }),
      flows: await deleteGoneFlows(tables, daysBefore(now, deletedFlowDays)),
      // An entry has a row in the list of all, and others in the lists of its subject and its person.
      auditEntries: await deleteRows(
        "Audit",
        { rowFrom: toReversedTime(daysBefore(now, auditKeptDays)) },
        ({ partition }) => partition === everyEntry,
      ),
    };
  };
}

function daysBefore(now: string, days: number): string {
  return new Date(Date.parse(now) - days * 86_400_000).toISOString();
}
