/** A text in the call's language; else in that language without its region; else in the flow's first language; else any there is. */
export function localized(
  text: string | Readonly<Record<string, string>>,
  language: string,
  fallback: string,
): string {
  if (typeof text === "string") return text;
  return (
    text[language] ??
    text[language.split("-")[0] ?? language] ??
    text[fallback] ??
    Object.values(text)[0] ??
    ""
  );
}
