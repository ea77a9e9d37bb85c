import type { Scenario } from "./scenario";

const by = "records of finished calls, completed by the hour";
const lag = "15 minutes to an hour after the call; Graph keeps it for 30 days";

/** What the app reads of calls that are over. */
export const recordScenarios = {
  listCallRecords: {
    does: "lists what Teams knows of finished calls",
    least: "CallRecords.Read.All",
    legal: lag,
    answer: "200 with a page of records",
    by,
    page: "callrecords-cloudcommunications-list-callrecords",
  },
  getCallRecord: {
    does: "reads what Teams knows of a finished call",
    least: "CallRecords.Read.All",
    legal: lag,
    answer: "200 with the record",
    by,
    page: "callrecords-callrecord-get",
  },
  getPstnCalls: {
    does: "reads what calls over Microsoft's lines cost",
    least: "CallRecord-PstnCalls.Read.All",
    alternatives: ["CallRecords.Read.All"],
    legal: "at any time, for at most 90 days",
    answer: "200 with a page of rows",
    by,
    page: "callrecords-callrecord-getpstncalls",
  },
  getDirectRoutingCalls: {
    does: "reads how calls over own trunks ended",
    least: "CallRecord-PstnCalls.Read.All",
    alternatives: ["CallRecords.Read.All"],
    legal: "at any time, for at most 90 days",
    answer: "200 with a page of rows",
    by,
    page: "callrecords-callrecord-getdirectroutingcalls",
  },
} as const satisfies Readonly<Record<string, Scenario>>;
