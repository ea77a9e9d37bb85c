import * as z from "zod";
import { omitUndefined } from "../../lib/flow/omitUndefined";
import { day, optionalText } from "./pathNames";
import { endpoint, route } from "./route";

/** The messages left on a day (UTC), urgent ones first. */
export const recordings = route("recordings", {
  GET: endpoint({
    role: "Operate",
    query: z.object({ day, mailbox: optionalText(64) }),
    answer: async ({ query: { day: wanted, mailbox } }, { records }) => ({
      jsonBody: {
        recordings: await records.listRecordings({
          day: wanted,
          ...omitUndefined({ mailbox }),
        }),
      },
    }),
  }),
});
