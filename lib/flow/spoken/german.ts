import { germanCurrencies } from "./germanCurrencies";
import type { Agreement, SpokenLanguage } from "./spokenLanguage";
import { latinLetters, upTo } from "./numerals";

/** German: ones before tens (einundzwanzig), eins, ein or eine by what follows, 24 hours. */
export function german(region: string): SpokenLanguage {
  return {
    digits: smallNumbers.slice(0, 10),
    characters: { ...latinLetters, ä: "Ä", ö: "Ö", ü: "Ü", ß: "Eszett", ...signs },
    minus: "minus",
    point: "Komma",
    plus: "plus",
    andSoOn: "und so weiter",
    yes: "ja",
    no: "nein",
    integer,
    integerClips,
    decimals: "single",
    phonePair: (pair) => Array.from(pair, (digit) => belowTwenty[Number(digit)]).join(" "),
    date: ({ year, month, day }) => [ordinal(day), months[month - 1] ?? "", ...spokenYear(year)],
    dateClips: [
      ...upTo(31, (index) => ordinal(index + 1)),
      ...months,
      ...centuries,
      ...integerClips("alone"),
    ],
    time: (hour, minute) => [
      hours[hour] ?? "",
      ...(minute === 0 ? [] : [smallNumbers[minute] ?? ""]),
    ],
    timeClips: [...hours, ...smallNumbers.slice(1, 60)],
    currencies: germanCurrencies(region),
    moneyAnd: "und",
    isOne: (count) => count === 1,
  };
}

const belowTwenty = (
  "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn " +
  "sechzehn siebzehn achtzehn neunzehn"
).split(" ");
const tens = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(" ");
const months =
  "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" ");
const irregularOrdinals: Readonly<Record<number, string>> = {
  1: "erster",
  3: "dritter",
  7: "siebter",
  8: "achter",
};
const signs: Readonly<Record<string, string>> = {
  "*": "Stern",
  "#": "Raute",
  "+": "plus",
  "-": "Strich",
  ".": "Punkt",
  "@": "at",
  "/": "Schrägstrich",
  _: "Unterstrich",
};

const smallNumbers = upTo(100, belowHundred);
const hundreds = upTo(9, (index) => `${stem(index + 1)}hundert`);
const thousands = upTo(9, (index) => `${stem(index + 1)}tausend`);
const centuries = upTo(9, (index) => `${belowHundred(index + 11)}hundert`);
const hours = upTo(25, (hour) => `${hour === 1 ? "ein" : belowHundred(hour)} Uhr`);

/** A one before another word: einhundert, einundzwanzig. */
function stem(one: number): string {
  return one === 1 ? "ein" : (belowTwenty[one] ?? "");
}

function belowHundred(value: number): string {
  if (value < 20) return belowTwenty[value] ?? "";
  const ten = tens[Math.floor(value / 10) - 2] ?? "";
  return value % 10 === 0 ? ten : `${stem(value % 10)}und${ten}`;
}

function oneAs(agreement: Agreement): string {
  if (agreement === "alone") return "eins";
  return agreement === "feminine" ? "eine" : "ein";
}

function integer(value: number, agreement: Agreement): readonly string[] {
  const millionCount = Math.floor(value / 1_000_000);
  const rest = value % 1000;
  return [
    ...millions(millionCount),
    ...inThousands(Math.floor(value / 1000) % 1000),
    ...(rest > 0 || value === 0 ? belowThousand(rest, agreement) : []),
  ];
}

function millions(count: number): readonly string[] {
  if (count === 0) return [];
  return count === 1 ? ["eine Million"] : [...belowThousand(count, "feminine"), "Millionen"];
}

function inThousands(count: number): readonly string[] {
  if (count === 0) return [];
  const small = thousands[(count % 100) - 1];
  if (small === undefined) return [...belowThousand(count, "alone"), "tausend"];
  return [...(count < 100 ? [] : belowThousand(count - (count % 100), "alone")), small];
}

function belowThousand(value: number, agreement: Agreement): readonly string[] {
  const small = value % 100;
  const last = small === 1 ? oneAs(agreement) : belowHundred(small);
  if (value < 100) return [last];
  const hundred = hundreds[Math.floor(value / 100) - 1] ?? "";
  return small === 0 ? [hundred] : [hundred, last];
}

function integerClips(agreement: Agreement): readonly string[] {
  const last = [oneAs(agreement), "eine"];
  const small = smallNumbers.filter((clip) => clip !== "eins");
  return [...small, ...last, ...hundreds, ...thousands, "tausend", "eine Million", "Millionen"];
}

/** neunzehnhundertneunundneunzig, but zweitausendsechsundzwanzig. */
function spokenYear(year: number): readonly string[] {
  const century = centuries[Math.floor(year / 100) - 11];
  if (century === undefined) return integer(year, "alone");
  return year % 100 === 0 ? [century] : [century, belowHundred(year % 100)];
}

function ordinal(day: number): string {
  return irregularOrdinals[day] ?? `${belowHundred(day)}${day < 20 ? "ter" : "ster"}`;
}
