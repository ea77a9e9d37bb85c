import * as z from "zod";

/** A text, or undefined when it is absent, null or something else: what Graph spells oddly must not cost a call. */
export const text = z.string().optional().catch(undefined);

/** A whole number, also as text: one page of Graph's documentation writes "200" (https://learn.microsoft.com/graph/api/call-delete). */
export const wholeNumber = z
  .union([
    z.int(),
    z
      .string()
      .regex(/^-?\d{1,15}$/)
      .transform(Number),
  ])
  .optional()
  .catch(undefined);

/** One of the words given in any casing, or undefined: Graph writes Completed, completed, NotStarted, notStarted. */
export function makeOneOf<Word extends string>(words: readonly Word[]) {
  const byLowerCase = new Map(words.map((word) => [word.toLowerCase(), word]));
  return z
    .string()
    .transform((value) => byLowerCase.get(value.toLowerCase()))
    .optional()
    .catch(undefined);
}

/** A list of what can be read of it; empty when it is absent or no list. */
export function makeListOf<Element extends z.ZodType>(element: Element) {
  return z.array(element).catch([]);
}
