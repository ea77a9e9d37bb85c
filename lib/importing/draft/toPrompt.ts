import type { Prompt, PromptItem } from "../../flow/document/prompt";

/** A text of a prompt has so many characters at most. */
const longestText = 1000;
/** Graph plays so many clips in one request, and a prompt has no more parts. */
const mostParts = 20;

/** A prompt out of words, values and pauses: texts beside one another become one, long ones are divided between sentences. Undefined when nothing is said. `isCut` when there was too much of it. Pure. */
export function toPrompt(
  parts: readonly PromptItem[],
): Readonly<{ prompt?: Prompt; isCut: boolean }> {
  const joined: PromptItem[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const text = plainText(part);
    const before = last === undefined ? undefined : plainText(last);
    if (text === undefined) joined.push(part);
    else if (before === undefined) joined.push({ text });
    else joined[joined.length - 1] = { text: `${before} ${text}` };
  }
  const divided = joined.flatMap((part): PromptItem[] => {
    const text = plainText(part);
    return text === undefined ? [part] : divide(text).map((piece) => ({ text: piece }));
  });
  const isCut = divided.length > mostParts;
  const kept = divided.slice(0, mostParts);
  if (!kept.some((part) => "text" in part || "say" in part)) return { isCut };
  const [only] = kept;
  const single = kept.length === 1 && only !== undefined ? plainText(only) : undefined;
  return { prompt: single ?? kept, isCut };
}

/** The same for words alone. */
export function toTextPrompt(text: string): Prompt | undefined {
  return toPrompt([{ text }]).prompt;
}

/** The words of a text in the flow's first language, in one line. */
function plainText(part: PromptItem): string | undefined {
  if (!("text" in part) || typeof part.text !== "string") return undefined;
  return part.text.replace(/\s+/g, " ").trim();
}

function divide(text: string): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > longestText) {
    const head = rest.slice(0, longestText);
    const sentence = Math.max(
      head.lastIndexOf(". "),
      head.lastIndexOf("? "),
      head.lastIndexOf("! "),
    );
    const end = sentence > 0 ? sentence + 1 : head.lastIndexOf(" ");
    const cut = end > 0 ? end : longestText;
    pieces.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return rest === "" ? pieces : [...pieces, rest];
}
