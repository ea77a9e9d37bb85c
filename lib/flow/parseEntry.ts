import type { Value } from "../ivr/value";
import { daysSinceEpoch } from "./epochMs";
import type { NodeOf } from "./flow";
import { hasValidChecksum } from "./hasValidChecksum";

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
  if (node.range !== undefined && !isInRange(Number(value), node.range)) return undefined;
  if (node.checksum !== undefined && !hasValidChecksum(node.checksum, digits)) return undefined;
  if (context.list !== undefined && !context.list.includes(digits)) return undefined;
  return value;
}

/** How many keys an entry may have, by its own length or its kind's. */
export function entryLength(node: Collect): readonly [number, number] {
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
  pin: [4, 8],
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
      return parseDate(digits, node.dateOrder ?? (context.language === "en-US" ? "MDY" : "DMY"));
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
  return kind === "phone" && digits.startsWith("00") ? `+${digits.slice(2)}` : digits;
}

function parseDecimal(digits: string, places: number): number | undefined {
  const match = /^(\d+)(?:\*(\d*))?$/.exec(digits);
  if (match === null || (match[2] ?? "").length > places) return undefined;
  return Number(`${match[1] ?? "0"}.${match[2] || "0"}`);
}

function parseDate(digits: string, order: "DMY" | "MDY" | "YMD"): string | undefined {
  if (!/^\d{8}$/.test(digits)) return undefined;
  const yearFirst = order === "YMD";
  const year = Number(yearFirst ? digits.slice(0, 4) : digits.slice(4));
  const [first, second] = yearFirst
    ? [digits.slice(4, 6), digits.slice(6)]
    : [digits.slice(0, 2), digits.slice(2, 4)];
  const [month, day] = order === "DMY" ? [second, first] : [first, second];
  return isDate(year, Number(month), Number(day))
    ? `${String(year).padStart(4, "0")}-${month}-${day}`
    : undefined;
}

function isDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const next = month === 12 ? daysSinceEpoch(year + 1, 1, 1) : daysSinceEpoch(year, month + 1, 1);
  return day <= next - daysSinceEpoch(year, month, 1);
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

function isInRange(value: number, [from, to]: readonly [number, number]): boolean {
  return value >= from && value <= to;
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
