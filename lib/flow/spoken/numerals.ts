import type { SpokenLanguage } from "./spokenLanguage";

/** A language without grammar of its own here: its voice is given numerals (21, 5), which every voice can read; larger numbers digit by digit, dates as day, month and year, money with its currency's letters. */
export function numerals(language: string): SpokenLanguage {
  const words = byLanguage[language] ?? { minus: "minus", point: "point", plus: "plus" };
  return {
    digits: belowHundred.slice(0, 10),
    characters: latinLetters,
    andSoOn: "etc.",
    ...words,
    integer: (value) => (value < 100 ? [String(value)] : Array.from(String(value))),
    integerClips: () => belowHundred,
    decimals: "single",
    phonePair: (pair) => Array.from(pair).join(" "),
    date: ({ year, month, day }) => [
      String(day),
      String(month),
      ...twoDigits(Math.floor(year / 100)),
      ...twoDigits(year % 100),
    ],
    dateClips: belowHundred,
    time: (hour, minute) => [String(hour), ...twoDigits(minute)],
    timeClips: belowHundred.slice(0, 60),
    currencies: {},
    moneyAnd: "",
    isOne: (count) => count === 1,
  };
}

const belowHundred = upTo(100, String);

function twoDigits(value: number): readonly string[] {
  return value < 10 ? ["0", String(value)] : [String(value)];
}

type Words = Readonly<{ minus: string; point: string; plus: string; yes: string; no: string }>;

/** The few words that numerals cannot replace: a sign alone would be silence, which no voice makes audible. */
const byLanguage: Readonly<Record<string, Words>> = {
  da: { minus: "minus", point: "komma", plus: "plus", yes: "ja", no: "nej" },
  it: { minus: "meno", point: "virgola", plus: "più", yes: "sì", no: "no" },
  nb: { minus: "minus", point: "komma", plus: "pluss", yes: "ja", no: "nei" },
  nl: { minus: "min", point: "komma", plus: "plus", yes: "ja", no: "nee" },
  pl: { minus: "minus", point: "przecinek", plus: "plus", yes: "tak", no: "nie" },
  pt: { minus: "menos", point: "vírgula", plus: "mais", yes: "sim", no: "não" },
  sv: { minus: "minus", point: "komma", plus: "plus", yes: "ja", no: "nej" },
};

/** What `make` gives for every whole number from 0 up to, not including, `end`. */
export function upTo<T>(end: number, make: (value: number) => T): readonly T[] {
  return Array.from({ length: end }, (_, value) => make(value));
}

/** The 26 letters, each named by its capital, which every voice reads as a letter's name. */
export const latinLetters: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from("abcdefghijklmnopqrstuvwxyz").map((letter) => [letter, letter.toUpperCase()]),
);
