import * as z from "zod";
import { listDays } from "../../lib/flow/time/addDays";
import { flowPath } from "./pathNames";

const mostDays = 400;
const version = "must be the number of a version";
const inDays = z.iso.date("must be a date such as 2026-11-21");

/** Which calls a report is of, and as what it is wanted. */
export const reportQuery = z
  .object({
    flow: flowPath.shape.key,
    from: inDays,
    to: inDays,
    version: z
      .union(
        [
          z.literal(""),
          z.coerce.number(version).int(version).min(1, version).max(999_999, version),
        ],
        version,
      )
      .optional()
      .transform((given) => (given === "" ? undefined : given)),
    format: z.enum(["csv", "json", ""], "must be csv or json").optional(),
  })
  .refine(({ from, to }) => from <= to, {
    path: ["from"],
    error: "must not be after `to`",
    when: ({ issues }) => issues.length === 0,
  })
  .refine(({ from, to }) => listDays(from, to).length <= mostDays, {
    path: ["to"],
    error: `must be within ${mostDays} days of \`from\``,
    when: ({ issues }) => issues.length === 0,
  });

/** The question in a query. */
export type ReportQuery = z.infer<typeof reportQuery>;
