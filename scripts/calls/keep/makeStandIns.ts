import { createHash } from "node:crypto";
import type { Bindings } from "../../../lib/flow/document/bindings";

/** Puts stand-ins in the place of what is somebody's: the same one for the same thing, wherever it stands. */
export type StandIns = Readonly<{
  /** In the place of the names of people, also within keys such as `askAnna`. */
  replaceNames: (text: string) => string;
  /** Of those, and of numbers, addresses and ids. */
  replaceAll: (text: string) => string;
  /** Digits that callers key in keep their number, and what they begin like. */
  replaceDigits: (digits: string) => string;
}>;

/** Names that nobody has. */
const pool =
  "Aspen Birch Cedar Dogwood Elder Fir Gum Hazel Ivy Juniper Kapok Larch Maple Nutmeg Oak Pine Quince Rowan Spruce Teak Umber Vine Willow Yew Zelkova".split(
    " ",
  );

/** Words of flows that a name may be, too. */
const reserved = new Set(
  "operator hangup back repeat goodbye error menu phone user main true false start".split(" "),
);

/** Makes stand-ins for a call: whoever is in the bindings, and whatever looks like a number, an address or an id. */
export function makeStandIns({ people = {}, organizers = {} }: Bindings, seed: string): StandIns {
  const names = standInNames(
    [...Object.values(people), ...Object.values(organizers)].flatMap(({ name }) => nameWords(name)),
  );
  const replaceNames = (text: string) => text.replace(/\p{L}+/gu, (run) => inRun(run, names));
  const made = new Map<string, string>();
  const once = (what: string, make: (index: number) => string) => {
    const known = made.get(what) ?? make(made.size + 1);
    made.set(what, known);
    return known;
  };
  const replaceAll = (text: string) =>
    replaceNames(
      text.replace(thing, (match, kept?: string) => {
        if (kept !== undefined) return kept;
        if (match.includes("://"))
          return once(match, (index) => `https://stand-in-${index}.example/`);
        if (match.includes("@")) return once(match, (index) => `stand-in-${index}@example.com`);
        if (/^[\da-f]{8}-/i.test(match)) return once(match.toLowerCase(), toGuid);
        return standInNumber(match, once);
      }),
    );
  const others = otherDigits(seed);
  const replaceDigits = (digits: string) =>
    Array.from(digits)
      .map((digit) => others.get(digit) ?? digit)
      .join("");
  return { replaceNames, replaceAll, replaceDigits };
}

/** First what stays (a day, an instant, the id of a prompt), captured; then an address, an id, a number. */
const thing =
  /(?<![\w-])(\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?|[\da-f]{64})(?![\w-])|https?:\/\/[^\s"]+|[\w.+-]+@[\w.-]+\w|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|\+?\d(?:[\s().\-/]{0,3}\d){6,}/gi;

function nameWords(name: string): readonly string[] {
  const words = name.split(/[^\p{L}]+/u).flatMap((word) => [word, ...partsOf(word)]);
  return words
    .map((word) => word.toLowerCase())
    .filter((word) => word.length >= 3 && !reserved.has(word));
}

/** One that begins like another keeps doing so: callers who spell names find both. */
function standInNames(words: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const free = pool.filter((name) => !words.includes(name.toLowerCase()));
  const sorted = [...new Set(words)].toSorted((one, other) => one.length - other.length);
  for (const [index, word] of sorted.entries()) {
    const beginning = [...names.keys()].findLast((one) => word.startsWith(one));
    const name = free[index % free.length] ?? "";
    const round = "x".repeat(Math.floor(index / free.length));
    names.set(
      word,
      beginning === undefined
        ? `${name}${round}`
        : `${names.get(beginning) ?? ""}${name.toLowerCase()}${round}`,
    );
  }
  return names;
}

/** The parts of a run of letters that are written as one: `askAnna`. */
function partsOf(run: string): readonly string[] {
  return run.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})/gu) ?? [];
}

function inRun(run: string, names: ReadonlyMap<string, string>): string {
  const toName = (word: string) => {
    const name = names.get(word.toLowerCase());
    if (name === undefined) return word;
    return /^\p{Lu}/u.test(word) ? name : name.toLowerCase();
  };
  if (names.has(run.toLowerCase())) return toName(run);
  const parts = partsOf(run);
  return parts.join("") === run ? parts.map(toName).join("") : run;
}

function toGuid(index: number): string {
  return `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
}

/** As long, and from the same country or kind of line. */
function standInNumber(
  number: string,
  once: (what: string, make: (index: number) => string) => string,
): string {
  const digits = number.replace(/\D/g, "");
  const plus = number.startsWith("+") ? "+" : "";
  const rest = once(digits, (index) => {
    const own = `555${String(index).padStart(digits.length - 5, "0")}`;
    return `${digits.slice(0, 2)}${own}`;
  });
  return `${plus}${rest}`;
}

/** What stands for each digit, never itself: the next one in an order that follows from the seed alone. */
function otherDigits(seed: string): ReadonlyMap<string, string> {
  const rank = (digit: string) => createHash("sha256").update(`${seed} ${digit}`).digest("hex");
  const order = Array.from("0123456789").toSorted((one, other) =>
    rank(one) < rank(other) ? -1 : 1,
  );
  return new Map(order.map((digit, index) => [digit, order[(index + 1) % 10] ?? digit]));
}
