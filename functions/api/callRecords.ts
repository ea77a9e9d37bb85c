import * as z from "zod";
import { day, limitUpTo, optionalText } from "./pathNames";
import { omitUndefined } from "../../lib/flow/omitUndefined";
import { endpoint, route } from "./route";

/** A day's finished calls, newest first. */
export const callRecords = route("callRecords", {
  GET: endpoint({
    role: "View",
    query: z.object({
      day,
      callId: optionalText(512),
      flow: optionalText(64),
      limit: limitUpTo(200),
      continuation: optionalText(1024),
    }),
    answer: async ({ query: { day: wanted, limit: most, ...rest } }, { records }) => ({
      jsonBody: await records.listCallRecords({ day: wanted, limit: most, ...omitUndefined(rest) }),
    }),
  }),
});
