import type * as z from "zod";
import type { FlowProblem } from "../flowProblem";
import { documentPlace, partAt } from "./documentPlace";
import { knownFields } from "./knownFields";
import { nearest, suggestion } from "../nearest";
import { pickIssues, type Issue } from "./pickIssues";
import { error } from "../flowProblem";
import { list, quote } from "../words";

const most = 100;

/** What a parser found wrong with a document's form, in sentences for the person who wrote it. */
export function formProblems(
  issues: readonly z.core.$ZodIssue[],
  document: unknown,
): readonly FlowProblem[] {
  return issues
    .slice(0, most)
    .flatMap((issue) => pickIssues(issue, document))
    .slice(0, most)
    .flatMap((issue) => sentences(issue, document));
}

function sentences(issue: Issue, document: unknown): readonly FlowProblem[] {
  const { path } = issue;
  const place = capital(documentPlace(path, document));
  const value = partAt(document, path);
  const problem = (code: string, message: string) => [error(code, path.join("."), message)];
  if (issue.code === "unrecognized_keys") return unknownFields(issue, document);
  if (value === undefined && path.length > 0) return [missing(issue, document)];
  switch (issue.code) {
    case "invalid_type":
      return problem(
        "wrongType",
        `${place} must be ${kind(issue.expected)}, but it is ${kindOf(value)}.`,
      );
    case "invalid_value":
      return problem("wrongValue", `${place} ${oneOf(issue.values.map(String), value)}`);
    case "too_small":
    case "too_big":
      return problem("wrongSize", `${place} ${size(issue)}`);
    case "invalid_format":
      return problem(
        "wrongForm",
        `${place} is not written as it should be. ${reason(issue.message)}`,
      );
    case "invalid_key":
      return problem(
        "wrongKey",
        `${quote(String(path.at(-1)))} cannot be a name here. ${reason(issue.issues[0]?.message)}`,
      );
    case "invalid_union":
      return problem("wrongType", unionSentence(issue, place, value));
    case "invalid_element":
    case "not_multiple_of":
    case "custom":
      return problem("wrongForm", `${place} is not right. ${reason(issue.message)}`);
  }
}

function unknownFields(
  issue: Extract<Issue, { code: "unrecognized_keys" }>,
  document: unknown,
): readonly FlowProblem[] {
  const place = capital(documentPlace(issue.path, document));
  const known = knownFields(issue.path, document);
  return issue.keys.map((field) => {
    if (known.includes(field)) {
      const message = `${place} has a field ${quote(field)} that does not go together with its other fields. Leave out one of them.`;
      return error("unknownField", [...issue.path, field].join("."), message);
    }
    const near = suggestion(field, known);
    const may = near === "" && known.length > 0 && known.length <= 12;
    const hint = may ? ` It may have ${list(known.map(quote))}.` : near || " Leave it out.";
    return error(
      "unknownField",
      [...issue.path, field].join("."),
      `${place} has a field ${quote(field)} that means nothing here.${hint}`,
    );
  });
}

function missing({ path }: Issue, document: unknown): FlowProblem {
  const holder = capital(documentPlace(path.slice(0, -1), document));
  const field = path.at(-1);
  return error(
    "missing",
    path.join("."),
    typeof field === "number"
      ? `${holder} lacks its entry ${field + 1}.`
      : `${holder} lacks ${quote(String(field))}. Add it.`,
  );
}

function unionSentence(
  issue: Extract<Issue, { code: "invalid_union" }>,
  place: string,
  value: unknown,
): string {
  if (issue.discriminator !== undefined && "options" in issue && Array.isArray(issue.options)) {
    const types = issue.options.map(String);
    const near = typeof value === "string" ? suggestion(value, types) : "";
    return `${place} is not a type of step.${near} There are ${list(types)}.`;
  }
  const kinds = new Set(issue.errors.flat().flatMap((one) => expectedKind(one)));
  const are =
    kinds.size === 0 ? "" : ` It may be ${list([...kinds], "or")}, but it is ${kindOf(value)}.`;
  return `${place} is not written as it should be.${are}`;
}

function expectedKind(issue: z.core.$ZodIssue): readonly string[] {
  return issue.code === "invalid_type" && issue.path.length === 0 ? [kind(issue.expected)] : [];
}

function oneOf(values: readonly string[], value: unknown): string {
  const near = typeof value === "string" ? nearest(value, values) : undefined;
  const hint = near === undefined ? "" : ` Did you mean ${quote(near)}?`;
  return `must be ${list(values.map(quote), "or")}.${hint}`;
}

function size(issue: Extract<Issue, { code: "too_small" | "too_big" }>): string {
  const isSmall = issue.code === "too_small";
  const limit = Number(isSmall ? issue.minimum : issue.maximum);
  if (isSmall && limit === 1 && issue.origin !== "number") return "must not be empty.";
  const units: Readonly<Record<string, string>> = { string: " characters", array: " entries" };
  const unit = units[issue.origin] ?? "";
  const verb = unit === "" ? "be" : "have";
  return `must ${verb} at ${isSmall ? "least" : "most"} ${limit}${unit}.`;
}

const kinds: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "a group of fields in braces",
  record: "a group of fields in braces",
};

function kind(expected: string): string {
  return kinds[expected] ?? expected;
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "a list" : kind(typeof value);
}

/** The reasons our own schemas give are sentences; the parser's own begin with Invalid. */
function reason(message: string | undefined): string {
  return message === undefined || message.startsWith("Invalid")
    ? "Look at its form again."
    : message;
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
