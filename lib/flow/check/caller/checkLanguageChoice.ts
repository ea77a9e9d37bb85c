import type { Flow, FlowNode } from "../../document/flow";
import { localized } from "../../document/localized";
import { promptParts } from "../../prompts/promptParts";
import { matchKeys } from "../../keys/keyPattern";
import { exits } from "../../steps/exits";
import { stepType } from "../../steps/index";
import { placeKey } from "../../steps/place";
import type { Choices } from "../../steps/stepType";
import type { CheckSubject } from "../checkSubject";
import type { FlowProblem } from "../flowProblem";
import { warning } from "../flowProblem";
import { placeId } from "../graph/callGraph";
import { comesBack } from "../graph/comesBack";
import { nodeOf } from "../graph/flowGraph";
import { nodeName } from "../stepName";
import { quote } from "../words";
import { listKeyMentions } from "../wording/listKeyMentions";
import { findFirstQuestions } from "./findFirstQuestions";
import { ownNames } from "./words/ownNames";

/** Who does not understand the first language is asked first, and in words of their own. */
export function checkLanguageChoice(subject: CheckSubject): readonly FlowProblem[] {
  const { flow, isReachable } = subject;
  if (flow.languages.length < 2) return [];
  const menus = Object.entries(flow.nodes).flatMap(([key, node]) => {
    const menu = isReachable(key) ? stepType(node).choices?.(node) : undefined;
    const offered = menu === undefined ? [] : languagesOffered(flow, menu);
    return menu === undefined || offered.length === 0 ? [] : [{ key, node, menu, offered }];
  });
  if (menus.length === 0) return [];
  const { questions } = findFirstQuestions(subject);
  const areFirst = menus.some(({ key }) => questions.has(placeId(flow, key)));
  return menus.flatMap(({ key, node, menu, offered }) => [
    ...((areFirst || comesBack(flow) || questions.size === 0) && !isAfterOthers(flow, menu, offered)
      ? []
      : [late(key, node)]),
    ...foreign(flow, key, node, menu, offered).slice(0, 1),
  ]);
}

type Offered = Readonly<{ index: number; language: string }>;

/** The options of a menu that change the language. */
function languagesOffered(flow: Flow, { options }: Choices): readonly Offered[] {
  return options.flatMap(({ next }, index) => {
    const language = languageAfter(flow, next);
    return language === undefined ? [] : [{ index, language }];
  });
}

/** After so many steps that a call only passes nobody would say that an option chooses the language. */
const mostPassed = 5;

function languageAfter(flow: Flow, next: string): string | undefined {
  let key = next;
  for (let passed = 0; passed < mostPassed; passed += 1) {
    const node = nodeOf(flow, key);
    if (node === undefined || stepType(node).passes !== true) return undefined;
    const language = stepType(node).language?.(node);
    if (language !== undefined) return language;
    const [on] = exits(node, flow);
    if (on === undefined) return undefined;
    key = placeKey(on.to);
  }
  return undefined;
}

/** True where another option is read out before the first one that changes the language. */
function isAfterOthers(
  flow: Flow,
  { prompt, options }: Choices,
  offered: readonly Offered[],
): boolean {
  const [first = "en"] = flow.languages;
  const told = listToldKeys(flow, textIn(flow, prompt, first));
  const areLanguages = options.filter(
    ({ label }, index) => offered.some((one) => one.index === index) || namesLanguage(flow, label),
  );
  const isOffered = (key: string) =>
    areLanguages.some(({ keys }) => matchKeys(keys, key) === "exact");
  return told.some(isOffered) && told[0] !== undefined && !isOffered(told[0]);
}

/** The keys that a text tells in any language of the flow, in their order. */
function listToldKeys(flow: Flow, text: string): readonly string[] {
  return flow.languages
    .flatMap((language) => listKeyMentions(text, language))
    .toSorted((one, other) => one.start - other.start)
    .flatMap(({ keys }) => keys);
}

/** The option of the language that the call has anyway changes nothing, and is one of a language all the same. */
function namesLanguage(flow: Flow, label: string | Readonly<Record<string, string>>): boolean {
  const names = flow.languages.flatMap((language) => ownNames[baseOf(language)] ?? []);
  const labels = typeof label === "string" ? [label] : Object.values(label);
  return labels.some((one) => namesOneOf(names, one));
}

function namesOneOf(names: readonly string[], text: string): boolean {
  return names.some((own) => text.toLowerCase().includes(own.toLowerCase()));
}

function late(key: string, node: FlowNode): FlowProblem {
  const name = nodeName(key, node);
  return warning(
    "languageLate",
    `nodes.${key}`,
    `${name} offers other languages after words that their speakers may not understand. Offer them first.`,
    { step: name },
  );
}

function foreign(
  flow: Flow,
  key: string,
  node: FlowNode,
  menu: Choices,
  offered: readonly Offered[],
): readonly FlowProblem[] {
  const [first = "en"] = flow.languages;
  const lists = promptParts(menu.prompt).some((part) => "optionsList" in part);
  return offered.flatMap(({ index, language }) => {
    const base = baseOf(language);
    const names = ownNames[base];
    if (names === undefined || base === baseOf(first)) return [];
    const { label = "", keys = "" } = menu.options[index] ?? {};
    const heard = [
      textIn(flow, menu.greeting ?? [], first),
      textIn(flow, menu.prompt, first),
      ...(lists ? [localized(label, first, first)] : []),
    ].join(" ");
    // What is not told at all is another check's concern.
    const isTold =
      lists || listToldKeys(flow, heard).some((told) => matchKeys(keys, told) === "exact");
    if (!isTold || namesOneOf(names, heard)) return [];
    const [own = ""] = names;
    const name = nodeName(key, node);
    return [
      warning(
        "languageForeign",
        `nodes.${key}.options.${index}`,
        `${name} offers ${language} in another language. Who needs it may not understand that: say ${quote(own)}, in a sentence of that language.`,
        { step: name, language, own },
      ),
    ];
  });
}

function textIn(flow: Flow, prompt: Choices["prompt"], language: string): string {
  return promptParts(prompt)
    .flatMap((part) =>
      "text" in part ? [localized(part.text, language, flow.languages[0] ?? "en")] : [],
    )
    .join(" ");
}

function baseOf(language: string): string {
  return language.split("-")[0] ?? language;
}
