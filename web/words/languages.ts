import type { Words } from "./words";

/** The languages the editor speaks, by their own names. */
export const languageNames = { en: "English", de: "Deutsch" } as const;

/** One of them. */
export type PageLanguage = keyof typeof languageNames;

/** Words are loaded language by language: a page needs those of one. */
const loaders: Readonly<Record<PageLanguage, () => Promise<Words>>> = {
  en: () => import("./en").then(({ en }) => en),
  de: () => import("./de").then(({ de }) => de),
};

/** Loads what the editor says in a language. */
export function loadWords(language: PageLanguage): Promise<Words> {
  return loaders[language]();
}

/** True for a language that the editor speaks. */
export function isPageLanguage(language: string): language is PageLanguage {
  return Object.hasOwn(languageNames, language);
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
