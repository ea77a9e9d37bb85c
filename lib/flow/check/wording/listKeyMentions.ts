/** How people are told to press keys, by the first part of a language's tag. Each finds the words after the verb. */
const verbs: Readonly<Record<string, RegExp>> = {
  en: /\b(?:press(?:ing)?(?:\s+or\s+say)?|dial|hit)\s+(?:the\s+)?(?:key\s+|keys\s+|number\s+)?/giu,
  de: /\b(?:drücken|wählen|tippen)\s+(?:Sie\s+)?(?:bitte\s+)?(?:auf\s+)?(?:die\s+|den\s+|das\s+)?(?:Taste\s+|Tasten\s+)?/giu,
  fr: /(?:appuye[rz]\s+sur|tape[rz]|compose[rz]|faites)\s+(?:la\s+touche\s+|les\s+touches\s+|le\s+|la\s+)?/giu,
  es: /(?:pulse|oprima|presione|marque)\s+(?:la\s+tecla\s+|el\s+|la\s+)?/giu,
};

/** Names of * and # as `press` is followed by them, and words for digits. */
const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    star: "*",
    asterisk: "*",
    hash: "#",
    pound: "#",
    zero: "0",
    one: "1",
    two: "2",
    three: "3",
    four: "4",
    five: "5",
    six: "6",
    seven: "7",
    eight: "8",
    nine: "9",
  },
  de: {
    stern: "*",
    sterntaste: "*",
    raute: "#",
    rautetaste: "#",
    null: "0",
    eins: "1",
    zwei: "2",
    drei: "3",
    vier: "4",
    fünf: "5",
    sechs: "6",
    sieben: "7",
    acht: "8",
    neun: "9",
  },
  fr: {
    étoile: "*",
    dièse: "#",
    zéro: "0",
    deux: "2",
    trois: "3",
    quatre: "4",
    cinq: "5",
    six: "6",
    sept: "7",
    huit: "8",
    neuf: "9",
  },
  es: {
    asterisco: "*",
    estrella: "*",
    almohadilla: "#",
    numeral: "#",
    cero: "0",
    uno: "1",
    dos: "2",
    tres: "3",
    cuatro: "4",
    cinco: "5",
    seis: "6",
    siete: "7",
    ocho: "8",
    nueve: "9",
  },
};

/** "or", "and" and commas between two keys, and the articles that may follow. */
const between =
  /^(?:\s*,\s*|\s+)(?:(?:or|and|oder|und|ou|et|o|y)\s+)?(?:die\s+|la\s+|le\s+|el\s+|the\s+)?/iu;
const key = /^(?:[0-9*#]{1,8}(?![\p{L}\p{N}])|[\p{L}]+)/u;

/** A place in a text that asks its hearer to press keys: where it begins, where it ends, and the keys. */
export type KeyMention = Readonly<{ start: number; end: number; keys: readonly string[] }>;

/** Every place in a text that asks its hearer to press keys ("press 5", "drücken Sie die 5"), in English, German, French and Spanish; none in other languages. */
export function listKeyMentions(text: string, language: string): readonly KeyMention[] {
  const base = language.split("-")[0] ?? language;
  const verb = verbs[base];
  if (verb === undefined) return [];
  return [...text.matchAll(verb)].flatMap(({ index, 0: { length } }) => {
    const mention = readKeys(text, index + length, names[base] ?? {});
    return mention.keys.length === 0 ? [] : [{ start: index, ...mention }];
  });
}

/** Languages whose sentences are understood well enough to find keys in them. */
export function tellsKeysIn(language: string): boolean {
  return Object.hasOwn(verbs, language.split("-")[0] ?? language);
}

/** Keys that follow one another, such as "1, 2 or 3", and where they end. */
function readKeys(
  text: string,
  start: number,
  words: Readonly<Record<string, string>>,
): Pick<KeyMention, "end" | "keys"> {
  const keys: string[] = [];
  let end = start;
  for (let at = start; ;) {
    const next = readKey(text.slice(at), words);
    if (next === undefined) return { end, keys };
    keys.push(next.key);
    end = at + next.length;
    const separator = between.exec(text.slice(end))?.[0] ?? "";
    if (!/[,\p{L}]/u.test(separator)) return { end, keys };
    at = end + separator.length;
  }
}

function readKey(
  text: string,
  words: Readonly<Record<string, string>>,
): Readonly<{ key: string; length: number }> | undefined {
  const written = key.exec(text)?.[0];
  if (written === undefined) return undefined;
  if (/^[0-9*#]/.test(written)) return { key: written, length: written.length };
  const name = written.toLowerCase();
  // "Press one of the keys" tells no key.
  if (/^\s+(?:of|von|des?|del?)\b/u.test(text.slice(written.length))) return undefined;
  const named = Object.hasOwn(words, name) ? words[name] : undefined;
  return named === undefined ? undefined : { key: named, length: written.length };
}
