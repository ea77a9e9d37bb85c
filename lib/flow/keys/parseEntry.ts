import type { Value } from "../document/value";
import type { NodeOf } from "../document/flow";
import { hasValidChecksum } from "./hasValidChecksum";
import { isCalendarDate } from "../time/isCalendarDate";
import { pinLength } from "./pinLength";

type Collect = NodeOf<"collect">;

/** What depends on the call when an entry is judged. */
export type EntryContext = Readonly<{
  language: string;
  /** Local date, `2026-11-21`. */
  today: string;
  list: readonly string[] | undefined;
}>;

/** The value of a complete entry, or undefined when it is none: wrong kind, pattern, range, list or checksum. */
export function parseEntry(
  node: Collect,
  digits: string,
  context: EntryContext,
): Value | undefined {
  const value = parseKind(node, digits, context);
  if (value === undefined) return undefined;
  if (node.pattern !== undefined && !matchesPattern(node.pattern, digits)) return undefined;
  if (node.range !== undefined && !isInRange(node.kind, value, node.range)) return undefined;
  if (node.checksum !== undefined && !hasValidChecksum(node.checksum, digits)) return undefined;
  if (context.list !== undefined && !isListed(context.list, digits, value)) return undefined;
  return value;
}

/** How many keys an entry may have, by its own length or its kind's. */
export function measureEntry(node: Pick<Collect, "kind" | "length">): readonly [number, number] {
  return node.length ?? defaultLengths[node.kind];
}

const defaultLengths: Readonly<Record<Collect["kind"], readonly [number, number]>> = {
  digits: [1, 20],
  number: [1, 12],
  phone: [3, 18],
  date: [8, 8],
  time: [4, 4],
  money: [1, 12],
  expiry: [4, 4],
  yesNo: [1, 1],
  pin: [pinLength.least, pinLength.most],
};

/** True for kinds in which * is the decimal point, as VoiceXML has it for numbers and amounts. */
export function hasDecimalStar(kind: Collect["kind"]): boolean {
  return kind === "number" || kind === "money";
}

function parseKind(node: Collect, digits: string, context: EntryContext): Value | undefined {
  switch (node.kind) {
    case "digits":
    case "phone":
    case "pin":
      return parseText(node.kind, digits);
    case "number":
      return parseDecimal(digits, 6);
    case "money":
      return parseDecimal(digits, 2);
    case "date":
      return parseDate(digits, node.dateOrder ?? usualDateOrder(context.language));
    case "time":
      return parseTime(digits);
    case "expiry":
      return parseExpiry(digits, context.today);
    case "yesNo":
      return digits === "1" ? true : digits === "2" ? false : undefined;
  }
}

function parseText(kind: "digits" | "phone" | "pin", digits: string): string | undefined {
  if (kind === "digits") return digits;
  if (!/^\d+$/.test(digits)) return undefined;
  return kind === "phone" && digits.startsWith("00") ? parseInternational(digits) : digits;
}

/** 00 and a country's code, which never begins with 0, and at most 15 digits: https://www.itu.int/rec/T-REC-E.164 */
function parseInternational(digits: string): string | undefined {
  return /^00[1-9]\d{0,14}$/.test(digits) ? `+${digits.slice(2)}` : undefined;
}

/** Digits with at most one * as the decimal point; more than 15 digits could not be kept exactly. */
function parseDecimal(digits: string, places: number): number | undefined {
  const match = /^(\d*)(?:\*(\d*))?$/.exec(digits);
  const [whole = "", decimals = ""] = match?.slice(1) ?? [];
  const count = whole.length + decimals.length;
  if (count < 1 || count > 15 || decimals.length > places) return undefined;
  return Number(`${whole || "0"}.${decimals || "0"}`);
}

function usualDateOrder(language: string): "DMY" | "MDY" {
  return language.toLowerCase() === "en-us" ? "MDY" : "DMY";
}

/** A year below 1000 is a slip of the finger, not a date that a caller means. */
function parseDate(digits: string, order: "DMY" | "MDY" | "YMD"): string | undefined {
  const parts = (order === "YMD" ? /^(\d{4})(\d\d)(\d\d)$/ : /^(\d\d)(\d\d)(\d{4})$/).exec(digits);
  if (parts === null) return undefined;
  const [one = "", two = "", three = ""] = parts.slice(1);
  const [year, month, day] = inOrder(order, one, two, three);
  return isCalendarDate(Number(year), Number(month), Number(day)) && year >= "1000"
    ? `${year}-${month}-${day}`
    : undefined;
}

function inOrder(
  order: "DMY" | "MDY" | "YMD",
  one: string,
  two: string,
  three: string,
): readonly [year: string, month: string, day: string] {
  if (order === "YMD") return [one, two, three];
  return order === "DMY" ? [three, two, one] : [three, one, two];
}

function parseTime(digits: string): string | undefined {
  return /^(?:[01]\d|2[0-3])[0-5]\d$/.test(digits)
    ? `${digits.slice(0, 2)}:${digits.slice(2)}`
    : undefined;
}

/** Month and year of a card; one that has passed is wrong. */
function parseExpiry(digits: string, today: string): string | undefined {
  if (!/^(?:0[1-9]|1[0-2])\d\d$/.test(digits)) return undefined;
  const ends = `20${digits.slice(2)}-${digits.slice(0, 2)}`;
  return ends >= today.slice(0, 7) ? `${digits.slice(0, 2)}/${digits.slice(2)}` : undefined;
}

/** Only what is a number has a range: a date with one would never be right, and the caller could not know why. */
function isInRange(
  kind: Collect["kind"],
  value: Value,
  [from, to]: readonly [number, number],
): boolean {
  if (kind === "date" || kind === "time" || kind === "expiry" || kind === "yesNo") return true;
  return Number(value) >= from && Number(value) <= to;
}

/** A list may name entries as they are keyed (0049...) or as they are kept (+49...). */
function isListed(list: readonly string[], digits: string, value: Value): boolean {
  return list.includes(digits) || list.includes(String(value));
}

/** Publishing refuses patterns that are none or could run long; one that slips through matches nothing. */
function matchesPattern(pattern: string, digits: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`).test(digits);
  } catch {
    // Not a pattern at all: no entry can match it.
    return false;
  }
}
