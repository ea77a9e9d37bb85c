import type { Numeral } from "./parseNumeral";
import { spellDigits } from "./spell";
import type { SpokenLanguage } from "./spokenLanguage";

/** A number in words up to 999,999,999; a larger one digit by digit. */
export function speakNumber(numeral: Numeral, language: SpokenLanguage): readonly string[] {
  const { isNegative, whole, decimals } = numeral;
  return [
    ...(isNegative ? [language.minus] : []),
    ...(whole.length > 9 ? spellDigits(whole, language) : language.integer(Number(whole), "alone")),
    ...(decimals === "" ? [] : [language.point, ...speakDecimals(decimals, language)]),
  ];
}

/** Everything that `speakNumber` returns. */
export function numberClips(language: SpokenLanguage): readonly string[] {
  return [
    ...language.integerClips("alone"),
    ...language.digits,
    language.minus,
    language.point,
    language.andSoOn,
  ];
}

/** Where decimals are said as a number, its leading zeros come first: virgule zéro cinq. Four digits and more are clearer one by one. */
function speakDecimals(decimals: string, language: SpokenLanguage): readonly string[] {
  const significant = decimals.replace(/^0+/, "");
  if (language.decimals === "single" || significant === "" || significant.length > 3) {
    return spellDigits(decimals, language);
  }
  const zeros = decimals.slice(0, decimals.length - significant.length);
  return [...spellDigits(zeros, language), ...language.integer(Number(significant), "alone")];
}
