import { printParseErrorCode, visit } from "jsonc-parser";
import { findMisplaced, type Explanation } from "./explainMisplaced";
import { makeJsonContext, type JsonContext } from "./makeJsonContext";
import { jsonTokens } from "./jsonTokens";
import type { TextPlace } from "./textPlace";

/** Where a text stops being JSON, what is probably meant, and the line with a caret below the place. */
export type JsonMistake = Readonly<{ message: string; place: TextPlace; excerpt: string }>;

/** Says where a text that is no JSON goes wrong, and what is probably meant. Pure. */
export function explainJson(text: string): JsonMistake {
  if (text.trim() === "") {
    return { message: "It is empty.", place: { line: 1, column: 1 }, excerpt: "" };
  }
  const error = firstError(text);
  if (error === undefined) return mistakeAt(text, 0, "It is not JSON.");
  const [offset, message] = explanation(text, error, makeJsonContext(text, error.offset));
  return mistakeAt(text, offset, message);
}

type FirstError = Readonly<{ code: string; offset: number }>;

/** Nobody writes so deep by hand; the parser calls itself once a level. */
const deepest = 1000;

function firstError(text: string): FirstError | undefined {
  if (isTooDeep(text)) return undefined;
  const errors: FirstError[] = [];
  const onError = (error: Parameters<typeof printParseErrorCode>[0], offset: number) => {
    if (errors.length === 0) errors.push({ code: printParseErrorCode(error), offset });
  };
  visit(text, { onError }, { disallowComments: true, allowTrailingComma: false });
  return errors[0];
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const { kind } of jsonTokens(text)) {
    if (kind === "{" || kind === "[") depth += 1;
    if (kind === "}" || kind === "]") depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}

function explanation(
  text: string,
  { code, offset }: FirstError,
  context: JsonContext,
): Explanation {
  const { before, at, open } = context;
  const closes = at.kind === "}" || at.kind === "]";
  if (before?.kind === "," && closes) {
    return [before.offset, "This comma is too many: nothing follows it. Leave it out."];
  }
  const opening = open.at(-1);
  if (at.kind === "end" && opening !== undefined) {
    const missing = opening.kind === "{" ? "}" : "]";
    return [
      opening.offset,
      `What begins with ${opening.kind} here is never closed: a ${missing} is missing.`,
    ];
  }
  switch (code) {
    case "InvalidCommentToken":
    case "UnexpectedEndOfComment":
      return [
        offset,
        "JSON has no comments. Leave it out; a flow has “description”, a step “title”.",
      ];
    case "UnexpectedEndOfString":
      return [offset, "The text that begins here has no quote at its end."];
    case "InvalidCharacter":
      return [
        offset,
        "This text has a tab in it, or another sign that is not seen: a tab is written \\t.",
      ];
    case "InvalidEscapeCharacter":
    case "InvalidUnicode":
      return [offset, "In this text, a backslash has to be written twice: \\\\."];
    case "InvalidNumberFormat":
    case "UnexpectedEndOfNumber":
      return [offset, "This is no number. What is not a number stands in double quotes."];
    case "EndOfFileExpected":
      return before?.kind === "}" || before?.kind === "]"
        ? [at.offset, "The document is over before this: perhaps a closing brace is too many."]
        : findMisplaced(text, context);
    default:
      return findMisplaced(text, context);
  }
}

/** So much of a line is shown on either side. */
const shownOnEitherSide = 60;

function mistakeAt(text: string, offset: number, message: string): JsonMistake {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  const line = text.slice(start, end === -1 ? undefined : end).trimEnd();
  const column = offset - start;
  const from = Math.max(0, column - shownOnEitherSide);
  const shown = line.slice(from, column + shownOnEitherSide);
  const indent = line.slice(from, column).replace(/[^\t]/g, " ");
  return {
    message,
    place: { line: text.slice(0, start).split("\n").length, column: column + 1 },
    excerpt: `${shown}\n${indent}^`,
  };
}
