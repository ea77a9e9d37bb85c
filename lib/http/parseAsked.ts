import type * as z from "zod";
import { IvrError } from "../errors";
import { plainIssue } from "./plainIssue";

/** A part of a request as its schema knows it. Throws the code given, with what is wrong with each field in one sentence and none of its values. */
export function parseAsked<Parsed>(
  schema: z.ZodType<Parsed>,
  value: unknown,
  code:
    | "PATH_INVALID"
    | "QUERY_INVALID"
    | "BODY_INVALID"
    | "OUTBOUND_CALL_INVALID"
    | "CAMPAIGN_INVALID",
): Parsed {
  const parsed = schema.safeParse(value, { error: plainIssue });
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) =>
    path.length === 0 ? `The body ${message}` : `\`${path.map(String).join(".")}\` ${message}`,
  );
  throw new IvrError(code, `${problems.join("; ")}.`);
}
