import type { Numeral } from "./parseNumeral";
import { numberClips, speakNumber } from "./speakNumber";
import { spell, spellClips } from "./spell";
import type { CountedNoun, Currency, SpokenLanguage } from "./spokenLanguage";

/** An amount, rounded to hundredths, with its currency by ISO 4217 code; one whose name is unknown is spelled, and without one it is a number. */
export function speakMoney(
  numeral: Numeral,
  language: SpokenLanguage,
  currency: string,
): readonly string[] {
  const hundredths = toHundredths(numeral);
  const known = currencyOf(language, currency);
  if (known !== undefined && hundredths < 100_000_000_000) {
    const sign = numeral.isNegative && hundredths > 0 ? [language.minus] : [];
    return [...sign, ...speakCurrency(hundredths, known, language)];
  }
  return [
    ...speakNumber(inHundredths(numeral, hundredths), language),
    ...spell(currency, language, "single"),
  ];
}

/** Everything that `speakMoney` returns. */
export function moneyClips(language: SpokenLanguage, currency: string): readonly string[] {
  const known = currencyOf(language, currency);
  if (known === undefined) return [...numberClips(language), ...spellClips(language, "single")];
  const { unit, hundredth } = known;
  const units = [unit.one, unit.many, unit.afterMillions ?? unit.many];
  return [
    ...numberClips(language),
    ...language.integerClips(unit.agreement),
    ...language.integerClips(hundredth.agreement),
    ...units,
    ...units.map((clip) => `${clip} ${language.moneyAnd}`),
    hundredth.one,
    hundredth.many,
    ...spellClips(language, "single"),
  ];
}

function currencyOf(language: SpokenLanguage, currency: string): Currency | undefined {
  const code = currency.toUpperCase();
  return Object.hasOwn(language.currencies, code) ? language.currencies[code] : undefined;
}

function toHundredths({ whole, decimals }: Numeral): number {
  const [first = "0", second = "0", third = "0"] = decimals;
  return Number(whole) * 100 + Number(first + second) + (third >= "5" ? 1 : 0);
}

/** The amount in writing: without decimals when it is whole. Amounts too large to be exact stay as they are. */
function inHundredths(numeral: Numeral, hundredths: number): Numeral {
  if (!Number.isSafeInteger(hundredths)) return { ...numeral, decimals: "" };
  const rest = hundredths % 100;
  return {
    isNegative: numeral.isNegative && hundredths > 0,
    whole: String(Math.floor(hundredths / 100)),
    decimals: rest === 0 ? "" : String(rest).padStart(2, "0"),
  };
}

function speakCurrency(
  hundredths: number,
  { unit, hundredth }: Currency,
  language: SpokenLanguage,
): readonly string[] {
  const units = Math.floor(hundredths / 100);
  const rest = hundredths % 100;
  const small = [
    ...language.integer(rest, hundredth.agreement),
    language.isOne(rest) ? hundredth.one : hundredth.many,
  ];
  if (units === 0 && rest > 0) return small;
  const name = unitName(units, unit, language);
  return [
    ...language.integer(units, unit.agreement),
    ...(rest === 0 ? [name] : [`${name} ${language.moneyAnd}`, ...small]),
  ];
}

function unitName(units: number, unit: CountedNoun, language: SpokenLanguage): string {
  if (units > 0 && units % 1_000_000 === 0) return unit.afterMillions ?? unit.many;
  return language.isOne(units) ? unit.one : unit.many;
}
