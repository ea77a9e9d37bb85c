import type { CallNetwork, CallQuality, PhoneReport } from "./callAfterwards";

/** A call in Graph's list of call records, as far as it is needed to find ours. */
export type ListedTeamsCall = Readonly<{
  id: string;
  version: number;
  /** ISO instants. */
  startedAt: string;
  endedAt: string;
  /** Ids of everybody in it: users, applications, application instances. */
  partyIds: readonly string[];
}>;

/** One connection of two endpoints in a call. */
export type TeamsSession = Readonly<{
  startedAt: string;
  endedAt: string;
  failure?: Pick<CallQuality, "failureStage" | "reason">;
  network?: CallNetwork;
}>;

/** What Teams knows of a call: https://learn.microsoft.com/graph/api/resources/callrecords-callrecord */
export type TeamsCallRecord = ListedTeamsCall & Readonly<{ sessions: readonly TeamsSession[] }>;

/** A row of a report of the telephone network. */
export type PhoneReportRow = Readonly<{
  /** Ids under which it may be known; the one of the chain of calls is among them where Graph says so. */
  ids: readonly string[];
  startedAt: string;
  callerNumber: string;
  calleeNumber: string;
  report: PhoneReport;
}>;
