import { spanishCurrencies } from "./spanishCurrencies";
import type { Agreement, SpokenLanguage } from "./spokenLanguage";
import { latinLetters, upTo } from "./numerals";

/** Spanish: uno, un and una; cien and ciento; hundreds that agree; 24 hours. Outside Spain the first of a month is "primero". */
export function spanish(region: string): SpokenLanguage {
  const first = region === "" || region === "ES" ? "uno" : "primero";
  return {
    digits: belowThirty.slice(0, 10),
    characters: { ...latinLetters, ...accents, ...signs },
    minus: "menos",
    point: pointRegions.includes(region) ? "punto" : "coma",
    plus: "más",
    andSoOn: "etcétera",
    yes: "sí",
    no: "no",
    integer,
    integerClips,
    decimals: "number",
    phonePair: (pair) => Array.from(pair, (digit) => belowThirty[Number(digit)]).join(" "),
    date: ({ year, month, day }) => [
      day === 1 ? first : belowHundred(day, "alone"),
      monthClips[month - 1] ?? "",
      ...integer(year, "alone"),
    ],
    dateClips: [first, ...monthClips, ...integerClips("alone")],
    time: (hour, minute) =>
      minute === 0
        ? [hour >= 1 && hour <= 12 ? (hours[hour] ?? "") : `${hours[hour]} horas`]
        : [hours[hour] ?? "", minutes[minute] ?? ""],
    timeClips: [...hours, ...hours.map((hour) => `${hour} horas`), ...minutes.slice(1)],
    currencies: spanishCurrencies(region),
    moneyAnd: "con",
    isOne: (count) => count === 1,
  };
}

/** Regions where the decimal sign is a point, as the Unicode CLDR has it. */
const pointRegions: readonly string[] = "419 MX US PR DO GT HN NI PA PE SV CU BZ".split(" ");

const belowThirty = (
  "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince " +
  "dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro " +
  "veinticinco veintiséis veintisiete veintiocho veintinueve"
).split(" ");
const tens = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split(" ");
const hundreds = (
  "ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos " +
  "novecientos"
).split(" ");
const months =
  "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(
    " ",
  );
const monthClips = months.map((month) => `de ${month} de`);
const accents: Readonly<Record<string, string>> = {
  ñ: "Ñ",
  á: "A con tilde",
  é: "E con tilde",
  í: "I con tilde",
  ó: "O con tilde",
  ú: "U con tilde",
  ü: "U con diéresis",
};
const signs: Readonly<Record<string, string>> = {
  "*": "asterisco",
  "#": "almohadilla",
  "+": "más",
  "-": "guion",
  ".": "punto",
  "@": "arroba",
  "/": "barra",
  _: "guion bajo",
};

const hours = upTo(25, (hour) => (hour === 1 ? "la una" : `las ${belowHundred(hour, "feminine")}`));
const minutes = upTo(60, (minute) => `y ${belowHundred(minute, "alone")}`);

function belowHundred(value: number, agreement: Agreement): string {
  const ten = tens[Math.floor(value / 10) - 3];
  if (ten !== undefined && value % 10 === 0) return ten;
  const plain =
    ten === undefined ? (belowThirty[value] ?? "") : `${ten} y ${belowThirty[value % 10]}`;
  return agree(plain, agreement);
}

/** uno before a masculine noun is un, veintiuno is veintiún; before a feminine one una and veintiuna. */
function agree(numeral: string, agreement: Agreement): string {
  if (agreement === "alone" || !numeral.endsWith("uno")) return numeral;
  if (agreement === "feminine") return numeral.replace(/uno$/, "una");
  return numeral === "veintiuno" ? "veintiún" : numeral.replace(/uno$/, "un");
}

function integer(value: number, agreement: Agreement): readonly string[] {
  const millions = Math.floor(value / 1_000_000);
  const thousands = Math.floor(value / 1000) % 1000;
  const rest = value % 1000;
  const isFeminine = agreement === "feminine";
  return [
    ...(millions === 1 ? ["un millón"] : []),
    ...(millions > 1 ? [...belowThousand(millions, "masculine", false), "millones"] : []),
    // The hundreds agree through mil, the ones need not: doscientas veintiún mil libras.
    ...(thousands > 1 ? belowThousand(thousands, "masculine", isFeminine) : []),
    ...(thousands > 0 ? ["mil"] : []),
    ...(rest > 0 || value === 0 ? belowThousand(rest, agreement, isFeminine) : []),
  ];
}

function belowThousand(
  value: number,
  agreement: Agreement,
  isFeminine: boolean,
): readonly string[] {
  if (value < 100) return [belowHundred(value, agreement)];
  if (value === 100) return ["cien"];
  const hundred = hundreds[Math.floor(value / 100) - 1] ?? "";
  const agreeing = isFeminine ? hundred.replace(/os$/, "as") : hundred;
  return value % 100 === 0 ? [agreeing] : [agreeing, belowHundred(value % 100, agreement)];
}

function integerClips(agreement: Agreement): readonly string[] {
  const feminine = hundreds.slice(1).map((hundred) => hundred.replace(/os$/, "as"));
  return [
    ...upTo(100, (value) => belowHundred(value, agreement)),
    // Before mil and millones it is un, whatever is counted.
    ...upTo(10, (ten) => belowHundred(ten * 10 + 1, "masculine")),
    "cien",
    ...hundreds,
    ...(agreement === "feminine" ? feminine : []),
    "mil",
    "un millón",
    "millones",
  ];
}
