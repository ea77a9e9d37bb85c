import { splitInPairs, spellClips } from "./spell";
import type { SpokenLanguage } from "./spokenLanguage";
import { upTo } from "./numerals";

/** A phone number: plus and the country's code, then the rest two digits at a time, an odd one first; North American numbers in their groups of three, three and four. Undefined when it is none. */
export function speakPhone(text: string, language: SpokenLanguage): readonly string[] | undefined {
  const match = /^(\+?)(\d+)$/.exec(text.replace(/[\s()./-]/g, ""));
  if (match === null) return undefined;
  const [, plus, digits = ""] = match;
  const groups = plus === "" ? national(digits, language) : international(digits);
  const clips = groups.flatMap(splitInPairs).map((group) => speakGroup(group, language));
  return plus === "" ? clips : [language.plus, ...clips];
}

/** Everything that `speakPhone` returns. */
export function phoneClips(language: SpokenLanguage): readonly string[] {
  return [
    ...spellClips(language, "pairs"),
    ...upTo(100, (pair) => language.phonePair(String(pair).padStart(2, "0"))),
    language.plus,
  ];
}

function speakGroup(group: string, language: SpokenLanguage): string {
  return group.length === 1 ? (language.digits[Number(group)] ?? "") : language.phonePair(group);
}

function national(digits: string, { tenDigitGroups }: SpokenLanguage): readonly string[] {
  return digits.length === 10 && tenDigitGroups !== undefined
    ? inGroups(digits, tenDigitGroups)
    : [digits];
}

function international(digits: string): readonly string[] {
  const code = countryCode(digits);
  const rest = digits.slice(code.length);
  const isNorthAmerican = code === "1" && rest.length === 10;
  return [code, ...(isNorthAmerican ? inGroups(rest, [3, 3, 4]) : [rest])];
}

/** Country codes of one digit and of two; all others have three: https://www.itu.int/rec/T-REC-E.164 */
function countryCode(digits: string): string {
  if (/^[17]/.test(digits)) return digits.slice(0, 1);
  const hasTwo = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/.test(digits);
  return digits.slice(0, hasTwo ? 2 : 3);
}

function inGroups(digits: string, lengths: readonly number[]): readonly string[] {
  return lengths.map((length, index) => {
    const start = lengths.slice(0, index).reduce((sum, one) => sum + one, 0);
    return digits.slice(start, start + length);
  });
}
