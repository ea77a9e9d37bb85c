import type { Flow } from "../../document/flow";
import type { FlowProblem } from "../flowProblem";
import { findHeardPhrases } from "../../prompts/findHeardPhrases";
import { englishPhrases } from "../../prompts/englishPhrases";
import { phraseKeys } from "../../prompts/phraseKeys";
import { findPhraseLanguage } from "../../prompts/phraseLanguages";
import { isText, promptParts } from "../../prompts/promptParts";
import { stepType } from "../../steps/index";
import type { CheckSubject } from "../checkSubject";
import { flowCalls } from "../../steps/flowCalls";
import { listFlowPrompts, listSentTexts, type FlowPrompt } from "./listFlowPrompts";
import { nearest, suggestNearest } from "../nearest";
import { error, warning } from "../flowProblem";
import { nodeName } from "../stepName";
import { list, quote } from "../words";

/** Every text is there in every language of the flow, and the flow never speaks another. */
export function checkLanguages(subject: CheckSubject): readonly FlowProblem[] {
  const { flow } = subject;
  return [
    ...setLanguages(flow),
    ...listFlowPrompts(flow).flatMap((prompt) => missingTexts(flow, prompt)),
    ...listSentTexts(flow).flatMap((prompt) => missingTexts(flow, prompt)),
    ...missingLabels(flow),
    ...testLanguages(flow),
    ...unlisted(flow.voices ?? {}, { flow, path: "voices", name: "The flow", what: "voice" }),
    ...missingPhrases(flow),
    ...unknownPhrases(flow),
    ...otherFlowsLanguages(subject),
  ];
}

function setLanguages(flow: Flow): readonly FlowProblem[] {
  return Object.entries(flow.nodes).flatMap(([key, node]) => {
    const language = stepType(node).language?.(node);
    if (language === undefined || flow.languages.includes(language)) return [];
    return [
      error(
        "unknownLanguage",
        `nodes.${key}.language`,
        `${nodeName(key, node)} changes to ${language}, which is not one of the flow's languages.${suggestNearest(language, flow.languages) || " Add it to “languages” and give each text in it."}`,
        { step: nodeName(key, node), language },
        ["languages"],
      ),
    ];
  });
}

/** A test call in another language would be made in the flow's first one, unsaid. */
function testLanguages({ tests = [], languages }: Flow): readonly FlowProblem[] {
  return tests.flatMap(({ name, language }, index) => {
    if (language === undefined) return [];
    if (languages.some((one) => one === language || baseOf(one) === baseOf(language))) return [];
    return [
      error(
        "unknownLanguage",
        `tests.${index}.language`,
        `The test call ${quote(name)} begins in ${language}, which is not one of the flow's languages.${suggestNearest(language, languages) || ` The flow speaks ${list(languages)}.`}`,
        { step: name, language },
        ["languages"],
      ),
    ];
  });
}

type Texts = string | Readonly<Record<string, string>>;

/** For each part of a prompt: the languages it lacks, and what is heard instead. Words without a recording are spoken. */
function missingTexts(flow: Flow, { path, prompt, name }: FlowPrompt): readonly FlowProblem[] {
  if (isText(prompt)) return missing(prompt, { flow, path, name, what: "text" });
  return prompt.flatMap((part, index) => {
    if (!("text" in part)) return [];
    const { text, audio, use } = part;
    const texts = missing(text, { flow, path: `${path}.${index}.text`, name, what: "text" });
    return audio === undefined || use === "text"
      ? texts
      : [
          ...texts,
          ...unlisted(audio, { flow, path: `${path}.${index}.audio`, name, what: "recording" }),
        ];
  });
}

/** Where texts are written, what has them, and what they are. */
type Place = Readonly<{
  flow: Flow;
  path: string;
  name: string;
  what: "text" | "recording" | "voice";
}>;

function missing(texts: Texts, place: Place): readonly FlowProblem[] {
  return [...lacking(texts, place), ...unlisted(texts, place)];
}

/** Words in a language that the flow does not list are heard by nobody. */
function unlisted(texts: Texts, { flow, path, name, what }: Place): readonly FlowProblem[] {
  const { languages } = flow;
  if (typeof texts === "string") return [];
  const heard = new Set(languages.flatMap((language) => [language, baseOf(language)]));
  return Object.keys(texts)
    .filter((language) => !heard.has(language))
    .map((language) =>
      warning(
        "unlistedLanguage",
        `${path}.${language}`,
        `${name} has a ${what} in ${language}, which is not one of the flow's languages: nobody hears it.${suggestNearest(language, languages) || " Add it to “languages”, or leave it out."}`,
        { step: name, language },
        ["languages"],
      ),
    );
}

function lacking(texts: Texts, { flow, path, name, what }: Place): readonly FlowProblem[] {
  const [first = "en"] = flow.languages;
  const without = flow.languages.filter((language) => !isThere(texts, language, first));
  if (without.length === 0) return [];
  const heard =
    typeof texts === "string" || texts[first] !== undefined ? first : Object.keys(texts)[0];
  if (heard === undefined) {
    return [
      error("noText", path, `${name} has a ${what} that is empty. Fill it in.`, { step: name }),
    ];
  }
  return [
    warning(
      "languageMissing",
      path,
      `${name} has a ${what} that is not there in ${list(without)}. Those callers hear it in ${heard}: add it to the others.`,
      { step: name, languages: without, heard },
    ),
  ];
}

function isThere(texts: Texts, language: string, first: string): boolean {
  if (typeof texts === "string") return language === first;
  return texts[language] !== undefined || texts[baseOf(language)] !== undefined;
}

function baseOf(language: string): string {
  return language.split("-")[0] ?? language;
}

/** Labels are heard where a prompt reads the options out. */
function missingLabels(flow: Flow): readonly FlowProblem[] {
  return Object.entries(flow.nodes).flatMap(([key, node]) => {
    const menu = stepType(node).choices?.(node);
    if (menu === undefined) return [];
    const prompts = [menu.prompt, menu.greeting ?? [], menu.again ?? flow.defaults?.again ?? []];
    const readsOut = prompts.some((prompt) =>
      promptParts(prompt).some((part) => "optionsList" in part),
    );
    return menu.options.flatMap(({ label, hidden }, index) => {
      const path = `nodes.${key}.options.${index}.label`;
      const isHeard = readsOut && hidden !== true;
      const place = { flow, path, name: nodeName(key, node), what: "text" } as const;
      return (isHeard ? missing : unlisted)(label, place);
    });
  });
}

/** Sentences that every flow needs are there in four languages; others are the flow's to give. */
function missingPhrases(flow: Flow): readonly FlowProblem[] {
  return flow.languages.flatMap((language, index) => {
    if (findPhraseLanguage(language) !== undefined) return [];
    const lacking = findHeardPhrases(flow).filter((key) => {
      const own = flow.phrases?.[key];
      return own === undefined || (typeof own === "string" && index > 0);
    });
    const [example] = lacking;
    if (example === undefined) return [];
    return [
      warning(
        "phrasesMissing",
        "phrases",
        `Callers in ${language} hear ${lacking.length} sentences in English, such as ${quote(englishPhrases[example])}. Give them in “phrases”: ${list(lacking)}.`,
        { language, phrases: lacking },
      ),
    ];
  });
}

function unknownPhrases(flow: Flow): readonly FlowProblem[] {
  return Object.keys(flow.phrases ?? {})
    .filter((key) => !phraseKeys.some((known) => known === key))
    .map((key) =>
      warning(
        "unknownPhrase",
        `phrases.${key}`,
        nearest(key, phraseKeys) === undefined
          ? `No call ever plays the phrase ${quote(key)}. There are ${list(phraseKeys)}.`
          : `No call ever plays the phrase ${quote(key)}.${suggestNearest(key, phraseKeys)}`,
        { phrase: key },
      ),
    );
}

/** A flow that lacks the caller's language speaks its own first one. */
function otherFlowsLanguages({ flow, flows }: CheckSubject): readonly FlowProblem[] {
  return flowCalls(flow).flatMap(({ step, flow: called }) => {
    const other = flows.get(called);
    const lacking = flow.languages.filter(
      (language) =>
        other !== undefined &&
        !other.languages.some((one) => one === language || baseOf(one) === baseOf(language)),
    );
    if (other === undefined || lacking.length === 0) return [];
    return [
      warning(
        "languageMissing",
        `nodes.${step}.flow`,
        `${nodeName(step, flow.nodes[step])} calls the flow ${quote(other.name)}, which does not speak ${list(lacking)}. Those callers hear it in ${other.languages[0] ?? "en"}.`,
        {
          step: nodeName(step, flow.nodes[step]),
          languages: lacking,
          heard: other.languages[0] ?? "en",
          flow: called,
        },
      ),
    ];
  });
}
