import { listKeyMentions } from "../wording/listKeyMentions";

/** After these words the next key is the other half of the same choice. */
const joined = /^\s*(?:or|and|then|oder|und|dann|ou|et|puis|o|y|luego)(?![\p{L}])/iu;

/** The first place where a text goes from one option to the next without a pause: no full stop, no comma. */
export function findRunOn(text: string, language: string): string | undefined {
  const mentions = listKeyMentions(text, language);
  for (const [index, { start, end, keys }] of mentions.entries()) {
    const next = mentions[index + 1];
    if (next === undefined) return undefined;
    const between = text.slice(end, next.start);
    const isOther = next.keys.some((key) => !keys.includes(key));
    if (
      isOther &&
      /\p{L}/u.test(between) &&
      !/[.,;:!?…–—\n]|\s-\s/u.test(between) &&
      !hasJoint(between)
    ) {
      return text.slice(start, next.end);
    }
  }
  return undefined;
}

/** True where a word such as "or" begins what comes between two keys, or ends it. */
function hasJoint(between: string): boolean {
  const last = between.trim().split(/\s+/u).at(-1) ?? "";
  return joined.test(between) || joined.test(last);
}
