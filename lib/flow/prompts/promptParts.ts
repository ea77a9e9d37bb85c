import type { Prompt, PromptItem } from "../document/prompt";

/** A sentence, or one for each language. */
export type Words = Exclude<Prompt, readonly PromptItem[]>;

/** A prompt as the parts that are played one after the other, however the document writes it. Pure. */
export function promptParts(prompt: Prompt): readonly PromptItem[] {
  return isText(prompt) ? [{ text: prompt }] : prompt;
}

/** True for a prompt that is words alone. */
export function isText(prompt: Prompt): prompt is Words {
  return !Array.isArray(prompt);
}
