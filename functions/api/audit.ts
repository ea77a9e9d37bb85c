import * as z from "zod";
import { limitUpTo, optionalText } from "./pathNames";
import { omitUndefined } from "../../lib/flow/omitUndefined";
import { endpoint, route } from "./route";

/** Who changed what, newest first, a page at a time. */
export const audit = route("audit", {
  GET: endpoint({
    role: "View",
    query: z.object({
      subject: optionalText(256),
      who: optionalText(256),
      from: z.iso
        .datetime({ offset: true, error: "must be an instant such as 2026-12-24T18:00:00Z" })
        .optional(),
      limit: limitUpTo(100),
      next: optionalText(256),
    }),
    answer: async ({ query: { limit: most, ...rest } }, { records }) => ({
      jsonBody: await records.listAuditEntries({ limit: most, ...omitUndefined(rest) }),
    }),
  }),
});
