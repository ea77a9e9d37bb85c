import type * as z from "zod";

/** What is wrong with a field that has no sentence of its own, as the rest of one: "must be a text". Pure. */
export const plainIssue: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === "invalid_type") {
    return issue.input === undefined
      ? "is missing"
      : `must be ${kinds[issue.expected] ?? issue.expected}`;
  }
  if (issue.code === "unrecognized_keys") {
    return `must not have ${issue.keys.map((key) => `\`${key}\``).join(", ")}`;
  }
  if (issue.code === "too_small") {
    return issue.minimum === 1
      ? "must not be empty"
      : `must have at least ${String(issue.minimum)} characters`;
  }
  return issue.code === "too_big"
    ? `must have at most ${String(issue.maximum)} characters`
    : undefined;
};

const kinds: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  object: "an object",
};
