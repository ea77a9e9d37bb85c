import type { ListedTeamsCall } from "../../../ivr/afterwards/teamsCallRecord";
import type { GraphAction } from "../graphAction";
import { makeReadRecords, type NextPage, type RecordsPage } from "./recordsPage";
import { toListedTeamsCall } from "./teamsCall";

/** Lists what Teams knows of calls that began from one ISO instant on and before another: https://learn.microsoft.com/graph/api/callrecords-cloudcommunications-list-callrecords */
export const listCallRecords: GraphAction<
  Readonly<{ from: string; to: string; next?: NextPage | undefined }>,
  RecordsPage<ListedTeamsCall>
> = {
  method: "GET",
  path: "communications/callRecords",
  words: [],
  isRepeatable: true,
  toQuery: ({ from, to, next }) =>
    next ?? { $filter: `startDateTime ge ${from} and startDateTime lt ${to}` },
  read: makeReadRecords(toListedTeamsCall),
};
