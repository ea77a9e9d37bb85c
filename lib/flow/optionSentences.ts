import type { Flow, NodeOf } from "./flow";
import { localized } from "./localized";

type Option = NodeOf<"menu">["options"][number];

const templates: Readonly<Record<string, (label: string, keys: string) => string>> = {
  en: (label, keys) => `For ${label}, press ${keys}.`,
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
export function optionSentences(
  options: readonly Option[],
  flow: Flow,
  language: string,
): readonly string[] {
  const base = language.split("-")[0] ?? "en";
  const template = templates[base] ?? templates["en"];
  const names = keyNames[base] ?? keyNames["en"] ?? {};
  return options
    .filter((option) => option.hidden !== true && !/[x[]/.test(option.keys))
    .map((option) => {
      const keys = Array.from(option.keys)
        .map((key) => names[key] ?? key)
        .join(" ");
      const label = localized(option.label, language, flow.languages[0] ?? "en");
      return template?.(label, keys) ?? "";
    });
}
