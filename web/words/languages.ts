import { de } from "./de";
import { en } from "./en";
import type { Words } from "./words";

/** The languages the editor speaks. */
export const languages = { en, de } satisfies Readonly<Record<string, Words>>;

/** One of them. */
export type PageLanguage = keyof typeof languages;

/** True for a language that the editor speaks. */
export function isPageLanguage(language: string): language is PageLanguage {
  return Object.hasOwn(languages, language);
}

const remembered = "ivr.language";

/** The language somebody chose here before, else the first of the browser's that the editor speaks, else English. */
export function firstPageLanguage(): PageLanguage {
  const wanted = [localStorage.getItem(remembered) ?? "", ...navigator.languages];
  return wanted.map((tag) => tag.split("-")[0] ?? "").find(isPageLanguage) ?? "en";
}

/** Remembers a choice on this computer. */
export function rememberPageLanguage(language: PageLanguage): void {
  localStorage.setItem(remembered, language);
}
