import { listKeyMentions } from "../wording/listKeyMentions";

/** Words that may stand before the key without telling what it is for. */
const fillers: Readonly<Record<string, RegExp>> = {
  en: /^(?:please|or|and|then|now|just|simply|you can|you may|either|also|again)$/iu,
  de: /^(?:bitte|oder|und|dann|jetzt|nun|einfach|sie können|auch)$/iu,
  fr: /^(?:veuillez|ou|et|puis|maintenant|simplement|merci de|s'il vous plaît)$/iu,
  es: /^(?:por favor|o|y|luego|ahora|simplemente|puede|también)$/iu,
};

/** How a purpose begins that comes after its key. */
const purposes: Readonly<Record<string, RegExp>> = {
  en: /^\s*,?\s*(?:for|to|if you|in order to|and you)\b/iu,
  de: /^\s*,?\s*(?:für|um|wenn sie|falls sie|zum|zur|damit)(?![\p{L}])/iu,
  fr: /^\s*,?\s*(?:pour|afin d|si vous)(?![\p{L}])/iu,
  es: /^\s*,?\s*(?:para|si (?:usted|desea|quiere|necesita|tiene|conoce))(?![\p{L}])/iu,
};

/** The first place where a text names a key before what it is for, such as "press 1 for sales". */
export function findKeyFirst(text: string, language: string): string | undefined {
  const base = language.split("-")[0] ?? language;
  const filler = fillers[base];
  const purpose = purposes[base];
  if (filler === undefined || purpose === undefined) return undefined;
  let before = 0;
  const mentions = listKeyMentions(text, language);
  for (const [index, { start, end }] of mentions.entries()) {
    const lead =
      text
        .slice(before, start)
        .split(/[.!?…;:]\s/u)
        .at(-1) ?? "";
    const follows = text.slice(end, mentions[index + 1]?.start);
    if (isFiller(lead, filler) && purpose.test(follows)) {
      return text.slice(start, end) + (/^[^.!?…;:,]*(?:,[^.!?…;:,]*)?/u.exec(follows)?.[0] ?? "");
    }
    before = end;
  }
  return undefined;
}

function isFiller(lead: string, filler: RegExp): boolean {
  return lead
    .split(/[,\s–-]*,[\s]*|^\s+|\s+$/u)
    .filter((part) => part.trim() !== "")
    .every(
      (part) =>
        part
          .trim()
          .split(/\s+/u)
          .every((word) => filler.test(word)) || filler.test(part.trim()),
    );
}
