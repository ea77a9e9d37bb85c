import type { JsonContext } from "./makeJsonContext";
import type { JsonToken } from "./jsonTokens";

/** Where the mistake is, and a sentence about it. */
export type Explanation = readonly [offset: number, message: string];

/** Something stands where something else should: what it is says what was meant. Pure. */
export function findMisplaced(text: string, context: JsonContext): Explanation {
  const { before, at, open } = context;
  const holder = open.at(-1)?.kind;
  if (at.kind === "unknown") return unknownWord(text, context);
  if (before === undefined || holder === undefined) return [at.offset, noDocument];
  if (before.kind === ":") return [at.offset, "A value is missing after the colon."];
  if (before.kind === ",") {
    const missing = holder === "{" ? "name in double quotes" : "value";
    return [at.offset, `Here a ${missing} is missing.`];
  }
  if (before.kind === "{") {
    return [at.offset, "After { comes a name in double quotes. A list is written with [ and ]."];
  }
  return afterValue(before, context, holder);
}

const noDocument = "A document begins with {.";

function unknownWord(text: string, { before, at, after, open }: JsonContext): Explanation {
  const word = text.slice(at.offset, at.end);
  if (/^[\u00a0\u200b\u2007\u202f\ufeff]/.test(word)) {
    return [at.offset, "Here is a space of another kind, as web pages have. Delete it."];
  }
  if (open.length === 0 && !word.startsWith("/")) return [at.offset, noDocument];
  if (word.startsWith("=")) return [at.offset, "Between a name and its value stands a colon."];
  if (word.startsWith(";")) return [at.offset, "Between two fields stands a comma."];
  if (before?.kind === "text" && before.end === at.offset) {
    return [
      at.offset - 1,
      'Is a quote missing before this one, or is it too many? Inside a text it is written \\".',
    ];
  }
  if (word.startsWith("'")) {
    return [at.offset, "Names and texts stand in double quotes, not in single ones."];
  }
  if (/^[“”„«»]/.test(word)) return [at.offset, 'Names and texts stand in straight quotes: ".'];
  if (after?.kind === ":") return [at.offset, `A name stands in double quotes: "${cut(word)}".`];
  const meant = constants[word.toLowerCase()];
  if (meant !== undefined) return [at.offset, `Write ${meant} instead of ${word}.`];
  return [
    at.offset,
    `A quote is missing: a text stands in double quotes, and here begins ${cut(word)}.`,
  ];
}

const constants: Readonly<Record<string, string>> = {
  true: "true",
  yes: "true",
  false: "false",
  no: "false",
  null: "null",
  none: "null",
  undefined: "null",
};

function afterValue(
  before: JsonToken,
  { earlier, at, after }: JsonContext,
  holder: string,
): Explanation {
  const isName = before.kind === "text" && holder === "{" && earlier?.kind !== ":";
  if (isName && at.kind === "}") {
    return [before.end, "This name has no value: a colon and a value are missing."];
  }
  if (at.kind === "}" || at.kind === "]") {
    return [at.offset, `${at.kind} does not close what is open here: that began with ${holder}.`];
  }
  if (at.kind === ":") {
    return [at.offset, "A colon stands after a name, in braces. Perhaps a { is missing before."];
  }
  if (before.kind === "number" && at.kind === "number" && before.end === at.offset) {
    return [
      before.offset,
      "A number does not begin with 0. Put digits that do into double quotes.",
    ];
  }
  if (isName && after?.kind !== ":") {
    return [before.end, "A colon is missing here. A list is written with [ and ]."];
  }
  return [before.end, "A comma is missing here."];
}

function cut(word: string): string {
  return word.length > 20 ? `${word.slice(0, 19)}…` : word;
}
