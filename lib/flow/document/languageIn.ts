import type { Flow } from "./flow";

/** The language a flow speaks to a caller of a language: that one, else one that differs only in its region, else the flow's first. */
export function languageIn(flow: Flow, language: string): string {
  if (flow.languages.includes(language)) return language;
  const base = baseOf(language);
  return flow.languages.find((one) => baseOf(one) === base) ?? flow.languages[0] ?? language;
}

function baseOf(language: string): string {
  return language.split("-")[0] ?? language;
}

/** The language a flow was written in, and falls back to. */
export function findFirstLanguage({ languages }: Pick<Flow, "languages">): string {
  return languages[0] ?? "en";
}
