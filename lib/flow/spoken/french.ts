import { frenchCurrencies } from "./frenchCurrencies";
import type { Agreement, SpokenLanguage } from "./spokenLanguage";
import { latinLetters, upTo } from "./numerals";

/** French: soixante-dix and quatre-vingt-dix, septante and nonante in Belgium and Switzerland; un and une; 24 hours. */
export function french(region: string): SpokenLanguage {
  const tens = region === "BE" || region === "CH" ? shortTens : longTens;
  const integer = (value: number, agreement: Agreement) => spokenInteger(value, agreement, tens);
  const integerClips = (agreement: Agreement) => clipsOfIntegers(agreement, tens);
  const minutes = upTo(60, (minute) => belowHundred(minute, "feminine", tens));
  return {
    digits: belowSeventeen.slice(0, 10),
    characters: { ...latinLetters, ...accents, ...signs },
    minus: "moins",
    point: "virgule",
    plus: "plus",
    andSoOn: "et cetera",
    yes: "oui",
    no: "non",
    integer,
    integerClips,
    decimals: "number",
    phonePair: (pair) => {
      const spoken = belowHundred(Number(pair), "alone", tens);
      return Number(pair) < 10 ? `zéro ${spoken}` : spoken;
    },
    date: ({ year, month, day }) => [
      day === 1 ? "premier" : belowHundred(day, "alone", tens),
      months[month - 1] ?? "",
      ...integer(year, "alone"),
    ],
    dateClips: ["premier", ...months, ...integerClips("alone")],
    time: (hour, minute) => {
      if (minute === 0 && hour % 12 === 0) return [hour === 12 ? "midi" : "minuit"];
      return [hours[hour] ?? "", ...(minute === 0 ? [] : [minutes[minute] ?? ""])];
    },
    timeClips: ["midi", "minuit", ...hours, ...minutes.slice(1)],
    currencies: frenchCurrencies(region),
    moneyAnd: "et",
    isOne: (count) => count < 2,
  };
}

/** How the tens from 20 on are said: by which word, and how much is added to the ones (soixante-dix is 60 and 10). */
type Tens = readonly (readonly [word: string, added: number])[];

const belowSeventeen =
  "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize".split(
    " ",
  );
const months =
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
const tensToSixty: Tens = [
  ["vingt", 0],
  ["trente", 0],
  ["quarante", 0],
  ["cinquante", 0],
  ["soixante", 0],
];
const longTens: Tens = [
  ...tensToSixty,
  ["soixante", 10],
  ["quatre-vingt", 0],
  ["quatre-vingt", 10],
];
const shortTens: Tens = [...tensToSixty, ["septante", 0], ["quatre-vingt", 0], ["nonante", 0]];
const accents: Readonly<Record<string, string>> = {
  à: "A accent grave",
  â: "A accent circonflexe",
  ç: "C cédille",
  é: "E accent aigu",
  è: "E accent grave",
  ê: "E accent circonflexe",
  ë: "E tréma",
  î: "I accent circonflexe",
  ï: "I tréma",
  ô: "O accent circonflexe",
  ù: "U accent grave",
  û: "U accent circonflexe",
  ü: "U tréma",
  ÿ: "Y tréma",
};
const signs: Readonly<Record<string, string>> = {
  "*": "étoile",
  "#": "dièse",
  "+": "plus",
  "-": "tiret",
  ".": "point",
  "@": "arobase",
  "/": "barre oblique",
  _: "tiret bas",
};
const hours = upTo(25, (hour) =>
  hour < 2
    ? `${hour === 0 ? "zéro" : "une"} heure`
    : `${belowHundred(hour, "feminine", longTens)} heures`,
);

function belowHundred(value: number, agreement: Agreement, tens: Tens): string {
  if (value === 1 && agreement === "feminine") return "une";
  if (value < 17) return belowSeventeen[value] ?? "";
  if (value < 20) return `dix-${belowSeventeen[value - 10]}`;
  if (value === 80) return "quatre-vingts";
  const [word, added] = tens[Math.floor(value / 10) - 2] ?? ["", 0];
  const ones = (value % 10) + added;
  if (ones === 0) return word;
  const hasAnd = (ones === 1 || ones === 11) && word !== "quatre-vingt";
  return `${word}${hasAnd ? " et " : "-"}${belowHundred(ones, agreement, tens)}`;
}

function spokenInteger(value: number, agreement: Agreement, tens: Tens): readonly string[] {
  const millions = Math.floor(value / 1_000_000);
  const thousands = Math.floor(value / 1000) % 1000;
  const rest = value % 1000;
  return [
    ...(millions === 1 ? ["un million"] : []),
    ...(millions > 1 ? [...belowThousand(millions, "alone", tens), "millions"] : []),
    ...(thousands > 1 ? withoutPlural(belowThousand(thousands, "alone", tens)) : []),
    ...(thousands > 0 ? ["mille"] : []),
    ...(rest > 0 || value === 0 ? belowThousand(rest, agreement, tens) : []),
  ];
}

function belowThousand(value: number, agreement: Agreement, tens: Tens): readonly string[] {
  if (value < 100) return [belowHundred(value, agreement, tens)];
  const hundred = Math.floor(value / 100);
  const small = value % 100;
  if (small === 0) return [hundred === 1 ? "cent" : `${belowSeventeen[hundred]} cents`];
  return [hundreds[hundred - 1] ?? "", belowHundred(small, agreement, tens)];
}

const hundreds = upTo(9, (index) => (index === 0 ? "cent" : `${belowSeventeen[index + 1]} cent`));

/** Before mille, cents and vingts lose their s: quatre-vingt mille, deux cent mille. */
function withoutPlural(clips: readonly string[]): readonly string[] {
  return clips.map((clip) => clip.replace(/( cent|quatre-vingt)s$/, "$1"));
}

function clipsOfIntegers(agreement: Agreement, tens: Tens): readonly string[] {
  const forms: readonly Agreement[] = agreement === "feminine" ? ["alone", "feminine"] : ["alone"];
  return [
    ...forms.flatMap((form) => upTo(100, (value) => belowHundred(value, form, tens))),
    "quatre-vingt",
    ...hundreds,
    ...hundreds.slice(1).map((hundred) => `${hundred}s`),
    "mille",
    "un million",
    "millions",
  ];
}
