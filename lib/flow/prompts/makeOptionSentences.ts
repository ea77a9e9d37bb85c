import type { Flow, NodeOf } from "../document/flow";
import { localized } from "../document/localized";

type Option = NodeOf<"menu">["options"][number];

type Template = (label: string, keys: string) => string;

const english: Template = (label, keys) => `For ${label}, press ${keys}.`;
const templates: Readonly<Record<string, Template>> = {
  en: english,
  de: (label, keys) => `Für ${label} drücken Sie die ${keys}.`,
  fr: (label, keys) => `Pour ${label}, appuyez sur ${keys}.`,
  es: (label, keys) => `Para ${label}, pulse ${keys}.`,
};

const keyNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { "*": "star", "#": "hash" },
  de: { "*": "Sterntaste", "#": "Rautetaste" },
  fr: { "*": "étoile", "#": "dièse" },
  es: { "*": "asterisco", "#": "almohadilla" },
};

/** "For sales, press 1." for each option that is not hidden: function first, then action, as ISO/IEC 13714 asks. */
export function makeOptionSentences(
  options: readonly Option[],
  flow: Flow,
  language: string,
): readonly string[] {
  return options
    .filter((option) => option.hidden !== true && !/[x[]/.test(option.keys))
    .map((option) =>
      makeOptionSentence(
        localized(option.label, language, flow.languages[0] ?? "en"),
        option.keys,
        language,
      ),
    );
}

/** "For sales, press 1." */
export function makeOptionSentence(label: string, keys: string, language: string): string {
  const base = language.split("-")[0] ?? "en";
  const names = keyNames[base] ?? keyNames["en"] ?? {};
  const spoken = Array.from(keys)
    .map((key) => names[key] ?? key)
    .join(" ");
  return (templates[base] ?? english)(label, spoken);
}
