import { listKeyMentions } from "../../wording/listKeyMentions";
import { readLead } from "./readLead";
import { tellsPurpose } from "./tellsPurpose";
import { toCapital } from "./toCapital";

/** How a purpose begins that comes after its key. */
const purposes: Readonly<Record<string, RegExp>> = {
  en: /^\s*,?\s*(?:(?:at any time|anytime|now|again)\s+)?(?:for|to|if you|in order to|and (?:you|we))\b/iu,
  de: /^\s*,?\s*(?:für|um|wenn sie|falls sie|zum|zur|damit|und wir)(?!\p{L})/iu,
  fr: /^\s*,?\s*(?:pour|afin d|si vous)(?!\p{L})/iu,
  es: /^\s*,?\s*(?:para|si(?! no))(?!\p{L})/iu,
};

/** Where one more choice begins, or a condition of the first: then the two do not just change places. */
const more = /[,\d*#]|(?<!\p{L})(?:or|and|oder|und|ou|et|o|y)(?!\p{L})/iu;

/** The first place where a text names a key before what it is for, such as "press 1 for sales", and the same in the right order where that is simple. */
export function findKeyFirst(
  text: string,
  language: string,
): Readonly<{ words: string; instead?: string }> | undefined {
  const purpose = purposes[language.split("-")[0] ?? language];
  if (purpose === undefined) return undefined;
  const mentions = listKeyMentions(text, language);
  for (const [index, { start, end, keys }] of mentions.entries()) {
    const lead = readLead(text.slice(mentions[index - 1]?.end ?? 0, start));
    const follows = text.slice(end, mentions[index + 1]?.start);
    // "Then press hash to continue" ends what the caller does: the key has no purpose of its own.
    const isSaid = keys[0] === "#" ? /\p{L}\P{L}+\p{L}/u.test(lead) : tellsPurpose(lead, language);
    if (isSaid || !purpose.test(follows)) continue;
    const key = text.slice(start, end);
    const after = (/^[^.!?…;:,]*(?:,[^.!?…;:,]*)?/u.exec(follows)?.[0] ?? "").replace(
      /[,\s]+$/u,
      "",
    );
    const instead = turnRound(key, after.replace(/^\s*,?\s*/u, ""), language);
    return { words: key + after, ...(instead === undefined ? {} : { instead }) };
  }
  return undefined;
}

function turnRound(key: string, purpose: string, language: string): string | undefined {
  const [first = ""] = purpose.split(/\s/u);
  if (more.test(purpose) || !tellsPurpose(first, language)) return undefined;
  const isSentence = /^\p{Lu}/u.test(key);
  // German sets a comma after a clause alone.
  const comma = language.startsWith("de") && /^(?:für|zum|zur)$/iu.test(first) ? "" : ",";
  const then = key.charAt(0).toLocaleLowerCase(language) + key.slice(1);
  return `${isSentence ? toCapital(purpose) : purpose}${comma} ${then}`;
}
