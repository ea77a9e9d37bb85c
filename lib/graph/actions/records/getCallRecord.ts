import * as z from "zod";
import type { TeamsCallRecord } from "../../../ivr/afterwards/teamsCallRecord";
import type { GraphAction } from "../graphAction";
import { readAs } from "../parts/readReply";
import { toTeamsCallRecord } from "./teamsCall";

const shape = z
  .unknown()
  .transform(toTeamsCallRecord)
  .refine((record) => record !== undefined);

/** Asks what Teams knows of one call, session by session: https://learn.microsoft.com/graph/api/callrecords-callrecord-get */
export const getCallRecord: GraphAction<Readonly<{ recordId: string }>, TeamsCallRecord> = {
  method: "GET",
  path: "communications/callRecords/{recordId}",
  words: [],
  isRepeatable: true,
  toQuery: () => ({ $expand: "sessions($expand=segments)" }),
  read: readAs(shape, "a call record"),
};
