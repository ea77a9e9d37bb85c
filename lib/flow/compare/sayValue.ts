const longest = 160;

/** A value of a document as somebody reads it: words in quotes, lists with commas, the rest as JSON, cut when it is long. Pure. */
export function sayValue(value: unknown): string {
  if (typeof value === "string") return `“${cut(value)}”`;
  if (typeof value === "boolean") return value ? "on" : "off";
  if (Array.isArray(value)) {
    const elements: readonly unknown[] = value;
    const texts = elements.map(partWords);
    return texts.every((text) => text !== undefined)
      ? `“${cut(texts.join(" "))}”`
      : cut(JSON.stringify(value));
  }
  const variable = variableOf(value);
  if (variable !== undefined) return `the variable ${variable}`;
  const byLanguage = languageWords(value);
  return byLanguage === undefined ? cut(JSON.stringify(value)) : `“${cut(byLanguage)}”`;
}

function variableOf(value: unknown): string | undefined {
  return typeof value === "object" && value !== null && "var" in value
    ? String(value.var)
    : undefined;
}

/** A part of a prompt in words; undefined for what is no part of a prompt. */
function partWords(part: unknown): string | undefined {
  if (typeof part === "string") return part;
  if (typeof part !== "object" || part === null) return undefined;
  if ("text" in part) return typeof part.text === "string" ? part.text : languageWords(part.text);
  if ("say" in part) return `(a ${String(part.say)})`;
  if ("pause" in part) return `(pause ${String(part.pause)} s)`;
  return "optionsList" in part ? "(the options)" : undefined;
}

/** Words by language, such as `en: Yes / de: Ja`. */
function languageWords(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const entries: readonly [string, unknown][] = Object.entries(value);
  const isByLanguage = entries.every(
    ([language, words]) => /^[a-z]{2,3}(?:-|$)/.test(language) && typeof words === "string",
  );
  return isByLanguage && entries.length > 0
    ? entries.map(([language, words]) => `${language}: ${String(words)}`).join(" / ")
    : undefined;
}

function cut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
