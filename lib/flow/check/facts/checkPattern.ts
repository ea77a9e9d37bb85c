import type { FlowProblem } from "../flowProblem";
import { error } from "../flowProblem";
import { quote } from "../words";

/** So many ways to read one entry are looked at in no time. */
const mostReadings = 10_000;
/** An entry has no more keys. */
const longestEntry = 64;

/**
 * A pattern compiles and cannot run long, whatever a caller types. Only a subset of regular expressions is allowed, in
 * which the number of ways to read an entry is known beforehand: that is what a search can be made to walk in vain.
 */
export function checkPattern(path: string, name: string, pattern: string): readonly FlowProblem[] {
  const readings = readingsOf(pattern);
  if (readings === undefined) {
    return [
      error(
        "wrongPattern",
        path,
        `The pattern ${quote(pattern)} of ${name} is not one that can be checked. It may have digits, \\d, [0-9], \\* and #, choices (12|34), and after a single key or a set ?, *, + or {2,4}.`,
        { step: name, pattern },
      ),
    ];
  }
  if (readings <= mostReadings) return [];
  return [
    error(
      "slowPattern",
      path,
      `The pattern ${quote(pattern)} of ${name} could keep a call waiting: it can be read in too many ways. Use fewer *, + and {…} side by side, or fewer choices.`,
      { step: name, pattern },
    ),
  ];
}

/** In how many ways a pattern of the subset can be read, at most; undefined when it is none of the subset. */
function readingsOf(pattern: string): number | undefined {
  const inner = pattern.replace(/^\^/, "").replace(/\$$/, "");
  const reader: Reader = { text: inner, at: 0 };
  const readings = readChoices(reader);
  return reader.at === inner.length ? readings : undefined;
}

/** Where a reader is once it met something that is no pattern: it never comes to the end from there. */
const nowhere = -1;

type Reader = { readonly text: string; at: number };

function readChoices(reader: Reader): number | undefined {
  let sum = readSequence(reader);
  while (sum !== undefined && take(reader, /\|/y) !== undefined) {
    const other = readSequence(reader);
    sum = other === undefined ? undefined : sum + other;
  }
  return sum;
}

function readSequence(reader: Reader): number | undefined {
  let product = 1;
  while (
    reader.at >= 0 &&
    reader.at < reader.text.length &&
    !"|)".includes(reader.text.charAt(reader.at))
  ) {
    const part = readGroup(reader) ?? readKey(reader);
    if (part === undefined) return undefined;
    product *= part;
  }
  return product;
}

/** Choices in brackets; the whole may be left out, but not repeated. */
function readGroup(reader: Reader): number | undefined {
  if (take(reader, /\((?:\?:)?/y) === undefined) return undefined;
  const inner = readChoices(reader);
  if (inner === undefined || take(reader, /\)/y) === undefined) {
    reader.at = nowhere;
    return undefined;
  }
  return take(reader, /\?/y) === undefined ? inner : inner + 1;
}

/** One key or a set of keys, and how often. */
function readKey(reader: Reader): number | undefined {
  const key = take(reader, /\\[d*#]|[0-9#.]|\[\^?(?:\\d|\d-\d|[0-9#*])+\]/y);
  if (
    key === undefined ||
    [...key.matchAll(/(\d)-(\d)/g)].some(([, from = "", to = ""]) => from > to)
  ) {
    return undefined;
  }
  const often = take(reader, /[?*+]|\{\d{1,2}(?:,\d{0,2})?\}/y);
  if (often === undefined) return 1;
  if (often === "?") return 2;
  if (often === "*" || often === "+") return longestEntry;
  const [, least = "", comma = "", most = ""] = /^\{(\d+)(,?)(\d*)\}$/.exec(often) ?? [];
  if (comma === "") return 1;
  if (most === "") return longestEntry;
  return Number(most) < Number(least) ? undefined : Number(most) - Number(least) + 1;
}

function take(reader: Reader, expected: RegExp): string | undefined {
  expected.lastIndex = reader.at;
  const found = expected.exec(reader.text)?.[0];
  if (found !== undefined) reader.at += found.length;
  return found;
}
