import type { RowAddress } from "../../lib/storage/tables/tables";

/** Something that may be the caller's or somebody else's. */
export type LookAlike = Readonly<{
  kind: "recording" | "callRecord";
  callId: string;
  /** ISO instant. */
  at: string;
}>;

/** What storage holds of one caller, or of one call. */
export type CallerTraces = Readonly<{
  /** States of calls that are over. */
  calls: readonly RowAddress[];
  callRecords: readonly RowAddress[];
  callbackRequests: readonly RowAddress[];
  /** Attempts at PINs that are remembered of the caller's number. */
  pinAttempts: readonly RowAddress[];
  recordingIds: readonly string[];
  /** Ids of calls that go on: their states cannot be taken away from under them. */
  underWay: readonly string[];
  /** Recordings and records that show the same last three digits and cannot be told from those of others. */
  lookAlikes: readonly LookAlike[];
}>;
