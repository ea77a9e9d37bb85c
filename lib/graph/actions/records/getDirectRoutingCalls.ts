import type { PhoneReportRow } from "../../../ivr/afterwards/teamsCallRecord";
import type { GraphAction } from "../graphAction";
import { makeToPhoneRow } from "./phoneRow";
import { makeReadRecords, type NextPage, type RecordsPage } from "./recordsPage";

/** Lists calls over own trunks, with how they ended, from one UTC day on and before another: https://learn.microsoft.com/graph/api/callrecords-callrecord-getdirectroutingcalls */
export const getDirectRoutingCalls: GraphAction<
  Readonly<{ fromDateTime: string; toDateTime: string; next?: NextPage | undefined }>,
  RecordsPage<PhoneReportRow>
> = {
  method: "GET",
  path: "communications/callRecords/getDirectRoutingCalls(fromDateTime={fromDateTime},toDateTime={toDateTime})",
  words: [],
  isRepeatable: true,
  toQuery: ({ next = {} }) => next,
  read: makeReadRecords(makeToPhoneRow("directRouting")),
};
