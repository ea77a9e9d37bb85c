import { englishCurrencies } from "./englishCurrencies";
import type { SpokenLanguage } from "./spokenLanguage";
import { latinLetters, upTo } from "./numerals";

/** English. Regions that speak American English say "November twenty-first" and "one hundred five"; the others say "the twenty-first of November" and "one hundred and five". */
export function english(region: string): SpokenLanguage {
  const british = !americanRegions.includes(region);
  const integer = british ? britishInteger : americanInteger;
  const integerClips = [...smallNumbers, ...hundreds, ...larger, ...(british ? joined : [])];
  const dayClip = (day: number) => (british ? `the ${ordinal(day)} of` : ordinal(day));
  return {
    digits: smallNumbers.slice(0, 10),
    characters: { ...latinLetters, ...signs },
    minus: "minus",
    point: "point",
    plus: "plus",
    andSoOn: "and so on",
    yes: "yes",
    no: "no",
    integer,
    integerClips: () => integerClips,
    decimals: "single",
    phonePair: (pair) => Array.from(pair, (digit) => belowHundred(Number(digit))).join(" "),
    ...(british ? {} : { tenDigitGroups: [3, 3, 4] }),
    date: ({ year, month, day }) => {
      const monthClip = months[month - 1] ?? "";
      const first = british ? [dayClip(day), monthClip] : [monthClip, dayClip(day)];
      return [...first, ...spokenYear(year, integer)];
    },
    dateClips: [
      ...months,
      ...upTo(31, (index) => dayClip(index + 1)),
      ...integerClips,
      ...ohNumbers,
      "hundred",
    ],
    time,
    timeClips: [...smallNumbers.slice(1, 60), ...ohNumbers, "midnight", "noon", "a.m.", "p.m."],
    currencies: englishCurrencies(region),
    moneyAnd: "and",
    isOne: (count) => count === 1,
  };
}

const americanRegions: readonly string[] = ["", "US", "CA", "PH", "PR"];

const belowTwenty = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen " +
  "sixteen seventeen eighteen nineteen"
).split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ordinals = (
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth " +
  "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split(" ");
const months =
  "January February March April May June July August September October November December".split(
    " ",
  );
const signs: Readonly<Record<string, string>> = {
  "*": "star",
  "#": "hash",
  "+": "plus",
  "-": "dash",
  ".": "dot",
  "@": "at",
  "/": "slash",
  _: "underscore",
};

const smallNumbers = upTo(100, belowHundred);
const hundreds = upTo(9, (index) => `${belowHundred(index + 1)} hundred`);
const larger = ["thousand", "million"];
const joined = [...hundreds, ...larger].map((clip) => `${clip} and`);
const ohNumbers = upTo(9, (index) => `oh ${belowHundred(index + 1)}`);

function belowHundred(value: number): string {
  if (value < 20) return belowTwenty[value] ?? "";
  const ten = tens[Math.floor(value / 10) - 2] ?? "";
  return value % 10 === 0 ? ten : `${ten}-${belowTwenty[value % 10]}`;
}

function ordinal(value: number): string {
  if (value <= 20) return ordinals[value] ?? "";
  return value === 30
    ? "thirtieth"
    : `${belowHundred(value - (value % 10))}-${ordinals[value % 10]}`;
}

function americanInteger(value: number): readonly string[] {
  return inThousands(value, belowThousand);
}

/** British English says "and" before the last two digits of each group, and before a last group that has no hundreds. */
function britishInteger(value: number): readonly string[] {
  const clips = inThousands(value, (group) => joinLast(belowThousand(group)));
  const rest = value % 1000;
  if (value < 1000 || rest === 0 || rest >= 100) return clips;
  return [...clips.slice(0, -2), ...joinLast(clips.slice(-2))];
}

function inThousands(
  value: number,
  group: (value: number) => readonly string[],
): readonly string[] {
  const millions = Math.floor(value / 1_000_000);
  const thousands = Math.floor(value / 1000) % 1000;
  const rest = value % 1000;
  return [
    ...(millions > 0 ? [...group(millions), "million"] : []),
    ...(thousands > 0 ? [...group(thousands), "thousand"] : []),
    ...(rest > 0 || value === 0 ? group(rest) : []),
  ];
}

function belowThousand(value: number): readonly string[] {
  if (value < 100) return [belowHundred(value)];
  const hundred = hundreds[Math.floor(value / 100) - 1] ?? "";
  return value % 100 === 0 ? [hundred] : [hundred, belowHundred(value % 100)];
}

/** Says "and" between two clips; a single one stays. */
function joinLast(clips: readonly string[]): readonly string[] {
  const [first, last] = clips;
  return first === undefined || last === undefined ? clips : [`${first} and`, last];
}

/** nineteen ninety-nine, nineteen oh five, nineteen hundred, two thousand five, twenty twenty-six. */
function spokenYear(
  year: number,
  integer: (value: number) => readonly string[],
): readonly string[] {
  const century = Math.floor(year / 100);
  const rest = year % 100;
  if (century < 10 || (century % 10 === 0 && rest < 10)) return integer(year);
  if (rest === 0) return [belowHundred(century), "hundred"];
  return [belowHundred(century), rest < 10 ? `oh ${belowHundred(rest)}` : belowHundred(rest)];
}

function time(hour: number, minute: number): readonly string[] {
  if (minute === 0 && hour % 24 === 0) return ["midnight"];
  if (minute === 0 && hour === 12) return ["noon"];
  const half = hour % 24 < 12 ? "a.m." : "p.m.";
  const spokenMinute = minute < 10 ? `oh ${belowHundred(minute)}` : belowHundred(minute);
  return [belowHundred(hour % 12 || 12), ...(minute === 0 ? [] : [spokenMinute]), half];
}
