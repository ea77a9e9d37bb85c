import type { z } from "zod";

/** What is wrong with a field that has no sentence of its own, as the rest of one: "must be a text". Pure. */
export const plainIssue: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? "is missing"
        : `must be ${kinds[issue.expected] ?? issue.expected}`;
    case "unrecognized_keys":
      return `must not have ${issue.keys.map((key) => `\`${key}\``).join(", ")}`;
    case "too_small":
      return issue.minimum === 1
        ? "must not be empty"
        : `must have at least ${String(issue.minimum)} characters`;
    case "too_big":
      return `must have at most ${String(issue.maximum)} characters`;
    default:
      return undefined;
  }
};

const kinds: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  object: "an object",
};
