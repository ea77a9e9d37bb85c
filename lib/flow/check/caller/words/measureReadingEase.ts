import { listWords } from "./listWords";
import { splitSentences } from "./splitSentences";

/** `base - perSentence * words a sentence - perWord * syllables a word`. */
type Formula = Readonly<{
  base: number;
  perSentence: number;
  perWord: number;
  vowels: RegExp;
  silent?: RegExp;
}>;

/** Flesch (1948), Amstad (1978), Kandel and Moles (1958), Fernández Huerta (1959). */
const formulas: Readonly<Record<string, Formula>> = {
  en: {
    base: 206.835,
    perSentence: 1.015,
    perWord: 84.6,
    vowels: /[aeiouy]+/giu,
    silent: /[^aeiouyl]e$|[^aeiouydt]ed$/iu,
  },
  de: {
    base: 180,
    perSentence: 1,
    perWord: 58.5,
    vowels: /ei|ai|au|eu|äu|ie|aa|ee|oo|[aeiouyäöü]/giu,
  },
  fr: {
    base: 207,
    perSentence: 1.015,
    perWord: 73.6,
    vowels: /[aeiouyàâäéèêëîïôöùûüœ]+/giu,
    silent: /[^aeiouéèê]e(?:s|nt)?$/iu,
  },
  es: {
    base: 206.84,
    perSentence: 1.02,
    perWord: 60,
    vowels: /[iuü]?[aeoáéó][iuy]?|[iuíúüy]+/giu,
  },
};

/** Harder than the scale goes: of a few sentences with one long name the formulas say less than that they are hard. */
const least = 0;
/** Of fewer words a formula says little: one long name would make them hard. */
const fewestWords = 15;

/** How easily a text is understood (100 is very easy, 0 very hard) and what it should reach; undefined for a short text or another language. */
export function measureReadingEase(
  text: string,
  language: string,
): Readonly<{ ease: number; least: number }> | undefined {
  const formula = formulas[language.split("-")[0] ?? language];
  const words = listWords(text).filter((word) => /^\p{L}/u.test(word));
  if (formula === undefined || words.length < fewestWords) return undefined;
  const { base, perSentence, perWord } = formula;
  const syllables = words.reduce((sum, word) => sum + countSyllables(word, formula), 0);
  const sentences = Math.max(1, splitSentences(text).length);
  const ease =
    base - (perSentence * words.length) / sentences - (perWord * syllables) / words.length;
  return { ease: Math.round(ease), least };
}

function countSyllables(word: string, { vowels, silent }: Formula): number {
  const found = word.match(vowels)?.length ?? 0;
  return Math.max(1, found - (silent?.test(word) === true ? 1 : 0));
}
