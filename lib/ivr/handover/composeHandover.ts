import type { Flow } from "../../flow/document/flow";
import { findFirstLanguage } from "../../flow/document/languageIn";
import { localized } from "../../flow/document/localized";
import type { ComposedNews } from "../call/action";
import type { CallParty } from "../call/callParty";
import { maskNumber } from "../call/maskNumber";
import type { Handover } from "./findHandover";
import { handoverWords } from "./handoverWords";

/** A card of more is not read while a telephone rings, and Teams takes 28 kB. */
const mostFacts = 20;
const longestFact = 200;

/** What the person whom a target is reads of the caller, in the language of the channel. The number is masked unless the flow keeps callers' numbers. Pure. */
export function composeHandover(
  { chose, entered }: Handover,
  about: Readonly<{ target: string; caller: CallParty; flow: Flow; language: "en" | "de" }>,
): ComposedNews {
  const { target, caller, flow, language } = about;
  const words = handoverWords[language];
  const answers = [
    ...chose.map((one) => [one, localizedIn(one.option.label, language, one.flow)] as const),
    ...entered.map((one) => [one, String(one.value)] as const),
  ];
  const facts = [
    [words.caller, sayCaller(caller, flow, language)] as const,
    [words.flow, flow.name] as const,
    ...answers.map(([{ node, step }, answer]) => [node.title ?? step, answer] as const),
  ];
  return {
    title: words.title(target),
    facts: facts.slice(0, mostFacts).map(([name, value]) => [cut(name), cut(value)] as const),
    isOnce: true,
  };
}

function localizedIn(text: Parameters<typeof localized>[0], language: string, flow: Flow): string {
  return localized(text, language, findFirstLanguage(flow));
}

function sayCaller({ kind, id = "" }: CallParty, flow: Flow, language: "en" | "de"): string {
  if (kind !== "phone") return handoverWords[language].kinds[kind];
  return flow.privacy?.storeCallerNumber === true ? id : maskNumber(id);
}

function cut(text: string): string {
  return text.length > longestFact ? `${text.slice(0, longestFact)}…` : text;
}
