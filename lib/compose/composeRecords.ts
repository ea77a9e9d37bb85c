import { makeEraseCaller, type EraseCaller } from "../records/makeEraseCaller";
import { makeDeleteRecording, type DeleteRecording } from "../records/makeDeleteRecording";
import { makeListCallRecords, type ListCallRecords } from "../records/makeListCallRecords";
import { makeLoadTurnLines } from "../records/makeLoadTurnLines";
import { makeListRecordings, type ListRecordings } from "../records/makeListRecordings";
import { makeFinishReportDays, type FinishReportDays } from "../records/makeFinishReportDays";
import { makeMarkHeard, type MarkHeard } from "../records/makeMarkHeard";
import { makeReportCalls, type ReportCalls } from "../records/makeReportCalls";
import { makeShowCall, type ShowCall } from "../records/makeShowCall";
import { makeCallbackLinks } from "../records/callbackLinks";
import { makeSettleByLink, type SettleByLink } from "../records/makeSettleByLink";
import { makeSettleCallback, type SettleCallback } from "../records/makeSettleCallback";
import { makeReportToday, type ReportToday } from "../records/makeReportToday";
import { makeSumDays } from "../records/makeSumDays";
import type { AuditLog, CallbackStore, ListLiveCalls, RecordingStore } from "../records/ports";
import { unpackText } from "../storage/calls/unpackText";
import type { Storage } from "../storage/storage";

/** What calls left behind, and who changed what. */
export type Records = Readonly<{
  showCall: ShowCall;
  listCallRecords: ListCallRecords;
  listRecordings: ListRecordings;
  loadRecording: RecordingStore["loadRecording"];
  loadOpenRecording: RecordingStore["loadOpenRecording"];
  markHeard: MarkHeard;
  deleteRecording: DeleteRecording;
  listCallbacks: CallbackStore["listCallbackRequests"];
  settleCallback: SettleCallback;
  settleByLink: SettleByLink;
  listLiveCalls: ListLiveCalls;
  listAuditEntries: AuditLog["listAuditEntries"];
  eraseCaller: EraseCaller;
  finishReportDays: FinishReportDays;
  reportToday: ReportToday;
}> &
  ReportCalls;

/** Puts together what is done with what calls left behind, over any storage. */
export function composeRecords(
  parts: Pick<
    Storage,
    | "loadCall"
    | "listLiveCalls"
    | "callRecordStore"
    | "recordingStore"
    | "reportDayStore"
    | "callbackStore"
    | "auditLog"
    | "flowStore"
    | "traceStore"
    | "loadLinkKey"
  > &
    Readonly<{ now: () => string }>,
): Records {
  const { recordingStore, callbackStore, auditLog } = parts;
  const ports = { ...parts, unpackText, saveAuditEntry: auditLog.saveAuditEntry };
  const sums = { ...parts, sumDays: makeSumDays(parts) };
  return {
    showCall: makeShowCall(ports),
    listCallRecords: makeListCallRecords({ ...ports, loadTurnLines: makeLoadTurnLines(ports) }),
    listRecordings: makeListRecordings(ports),
    loadRecording: recordingStore.loadRecording,
    loadOpenRecording: recordingStore.loadOpenRecording,
    markHeard: makeMarkHeard(ports),
    deleteRecording: makeDeleteRecording(ports),
    listCallbacks: callbackStore.listCallbackRequests,
    settleCallback: makeSettleCallback(ports),
    settleByLink: makeSettleByLink({
      ...ports,
      links: makeCallbackLinks(ports),
      settleCallback: makeSettleCallback(ports),
    }),
    listLiveCalls: parts.listLiveCalls,
    listAuditEntries: auditLog.listAuditEntries,
    eraseCaller: makeEraseCaller(ports),
    reportToday: makeReportToday(sums),
    finishReportDays: makeFinishReportDays(sums),
    ...makeReportCalls(sums),
  };
}
