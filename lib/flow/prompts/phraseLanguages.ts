/** Languages that need no phrases of the flow's own. */
export const phraseLanguages = ["en", "de", "fr", "es"] as const;

/** Whose phrases a language uses: its first part counts, de-CH uses de; undefined where there are none. */
export function findPhraseLanguage(language: string): (typeof phraseLanguages)[number] | undefined {
  const [base] = language.split("-");
  return phraseLanguages.find((one) => one === base);
}
