import { english } from "./english";
import { french } from "./french";
import { german } from "./german";
import { numerals } from "./numerals";
import { spanish } from "./spanish";
import type { SpokenLanguage } from "./spokenLanguage";

/** How values are spoken in a language by its BCP-47 tag: its first part chooses the language, its region the variety (fr-CH, en-GB). */
export function toSpokenLanguage(tag: string): SpokenLanguage {
  const known = made.get(tag);
  if (known !== undefined) return known;
  const [first = "", ...subtags] = tag.split("-");
  const region = subtags.find((subtag) => /^(?:[a-z]{2}|\d{3})$/i.test(subtag))?.toUpperCase();
  const language = makers.get(first.toLowerCase())?.(region ?? "") ?? numerals(first.toLowerCase());
  made.set(tag, language);
  return language;
}

const made = new Map<string, SpokenLanguage>();
const makers = new Map([
  ["en", english],
  ["de", german],
  ["fr", french],
  ["es", spanish],
]);
