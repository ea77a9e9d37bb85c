import type * as z from "zod";
import type { FlowProblem } from "../flowProblem";
import { toDocumentPlace, findPart } from "./toDocumentPlace";
import { listKnownFields } from "./listKnownFields";
import { guessForm, guessType } from "./likelyMeant";
import { nearest, suggestNearest } from "../nearest";
import { pickIssues, type Issue } from "./pickIssues";
import { error } from "../flowProblem";
import type { FlowProblemCode, ProblemValues } from "../problemValues";
import { list, quote } from "../words";

/** The form a document should have, and what to call the whole of it. */
export type DocumentForm = Readonly<{ name: string; schema: z.ZodType }>;

/** More than anybody reads: so many sentences are made in a moment. */
const most = 10_000;

/** What a parser found wrong with a document's form, in sentences for the person who wrote it. */
export function toFormProblems(
  issues: readonly z.core.$ZodIssue[],
  document: unknown,
  form: DocumentForm,
): readonly FlowProblem[] {
  return issues
    .slice(0, most)
    .flatMap((issue) => pickIssues(issue, document))
    .slice(0, most)
    .flatMap((issue) => sentences(issue, document, form))
    .slice(0, most);
}

function sentences(issue: Issue, document: unknown, form: DocumentForm): readonly FlowProblem[] {
  const { path } = issue;
  const place = capital(toDocumentPlace(path, document, form.name));
  const value = findPart(document, path);
  const problem = <Code extends FlowProblemCode>(
    code: Code,
    message: string,
    values: ProblemValues[Code],
  ) => [error(code, path.join("."), message, values)];
  if (issue.code === "unrecognized_keys") return unknownFields(issue, document, form);
  if (value === undefined && path.length > 0) return [missing(issue, document, form)];
  switch (issue.code) {
    case "invalid_type":
      return problem(
        "wrongType",
        `${place} must be ${kind(issue.expected)}, but it is ${kindOf(value)}.`,
        { place, is: kindOf(value) },
      );
    case "invalid_value":
      return problem("wrongValue", `${place} ${oneOf(issue.values.map(String), value)}`, {
        place,
        allowed: issue.values.map(String),
      });
    case "too_small":
    case "too_big":
      return problem("wrongSize", `${place} ${size(issue)}`, { place, limit: limitOf(issue) });
    case "invalid_format":
      return problem(
        "wrongForm",
        `${place} ${value === "" ? "is empty" : "is not written as it should be"}. ${reason(issue.message)}${guessForm(value, issue.message)}`,
        { place },
      );
    case "invalid_key":
      return problem("wrongKey", nameSentence(path, issue.issues[0]?.message, document), {
        key: String(path.at(-1)),
      });
    case "invalid_union":
      return problem("wrongType", unionSentence(issue, place, value), {
        place,
        is: kindOf(value),
      });
    case "invalid_element":
    case "not_multiple_of":
    case "custom":
      return problem("wrongForm", `${place} is not right. ${reason(issue.message)}`, { place });
  }
}

function unknownFields(
  issue: Extract<Issue, { code: "unrecognized_keys" }>,
  document: unknown,
  form: DocumentForm,
): readonly FlowProblem[] {
  const place = capital(toDocumentPlace(issue.path, document, form.name));
  const known = listKnownFields(issue.path, document, form.schema);
  return issue.keys.map((field) => {
    if (known.includes(field)) {
      const message = `${place} has a field ${quote(field)} that does not go together with its other fields. Leave out one of them.`;
      return error("unknownField", [...issue.path, field].join("."), message, { field, known });
    }
    const near = suggestNearest(field, known);
    const may = near === "" && known.length > 0 && known.length <= 12;
    const hint = may ? ` It may have ${list(known.map(quote))}.` : near || " Leave it out.";
    return error(
      "unknownField",
      [...issue.path, field].join("."),
      `${place} has a field ${quote(field)} that means nothing here.${hint}`,
      { field, known },
    );
  });
}

function missing({ path }: Issue, document: unknown, form: DocumentForm): FlowProblem {
  const holder = capital(toDocumentPlace(path.slice(0, -1), document, form.name));
  const field = path.at(-1);
  const isType = path.length === 3 && path[0] === "nodes" && field === "type";
  const why = isType ? " It says what the step does, such as say, menu or transfer." : "";
  return error(
    "missing",
    path.join("."),
    typeof field === "number"
      ? `${holder} lacks its entry ${field + 1}.`
      : `${holder} lacks ${quote(String(field))}. Add it.${why}`,
    { field: String(field) },
  );
}

function nameSentence(
  path: readonly PropertyKey[],
  message: string | undefined,
  document: unknown,
): string {
  const name = String(path.at(-1));
  const holder = findPart(document, path.slice(0, -1));
  const fields = typeof holder === "object" && holder !== null ? Object.keys(holder) : [];
  if (fields.some((field) => partFields.has(field))) {
    return `A part of a prompt, such as { "text": "Hello." }, stands in a list: put [ and ] around it.`;
  }
  return `${quote(name)} cannot be a name here. ${reason(message)}${guessForm(name, message ?? "")}`;
}

/** What only parts of prompts have: where texts by language stand, their list was left out. */
const partFields: ReadonlySet<string> = new Set(["text", "say", "pause", "optionsList"]);

function unionSentence(
  issue: Extract<Issue, { code: "invalid_union" }>,
  place: string,
  value: unknown,
): string {
  if (issue.discriminator !== undefined && "options" in issue && Array.isArray(issue.options)) {
    const types = issue.options.map(String);
    const near = typeof value === "string" ? guessType(value, types) : "";
    return `${place} is not a type of step.${near} There are ${list(types)}.`;
  }
  const expected = [...new Set(issue.errors.flat().flatMap((one) => expectedKind(one)))];
  // Beside a text, a group of fields is that text by language.
  const kinds = expected.includes("a text")
    ? expected.map((one) => (one === kind("record") ? "a text for each language" : one))
    : expected;
  const are =
    kinds.length === 0 ? "" : ` It may be ${list(kinds, "or")}, but it is ${kindOf(value)}.`;
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

type SizeIssue = Extract<Issue, { code: "too_small" | "too_big" }>;

function limitOf(issue: SizeIssue): number {
  return Number(issue.code === "too_small" ? issue.minimum : issue.maximum);
}

function size(issue: SizeIssue): string {
  const isSmall = issue.code === "too_small";
  const limit = limitOf(issue);
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
