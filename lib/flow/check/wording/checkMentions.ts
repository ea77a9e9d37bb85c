import type { Flow, FlowNode } from "../../document/flow";
import type { FlowProblem } from "../flowProblem";
import { matchKeys } from "../../keys/keyPattern";
import { nodePrompts } from "../../prompts/nodePrompts";
import type { Prompt } from "../../document/prompt";
import { promptParts } from "../../prompts/promptParts";
import { stepType } from "../../steps/index";
import type { Choices } from "../../steps/stepType";
import { placeId } from "../graph/callGraph";
import type { CheckSubject } from "../checkSubject";
import { asks as asksAt, nodeOf } from "../graph/flowGraph";
import { findMentionedKeys } from "./findMentionedKeys";
import { tellsKeysIn } from "./listKeyMentions";
import { warning } from "../flowProblem";
import { nodeName } from "../stepName";
import { spread } from "../graph/spread";
import { list, quote } from "../words";

/** What prompts tell callers to press does something, and what callers can choose is told to them. */
export function checkMentions(subject: CheckSubject): readonly FlowProblem[] {
  const nextQuestions = makeNextQuestions(subject);
  return Object.entries(subject.flow.nodes).flatMap(([key, node]) => {
    const choices = stepType(node).choices?.(node);
    return [
      ...uselessKeys(subject.flow, nextQuestions, key, node),
      ...(choices === undefined
        ? []
        : untoldOptions(subject.flow, `nodes.${key}`, nodeName(key, node), choices)),
    ];
  });
}

function uselessKeys(
  flow: Flow,
  nextQuestions: NextQuestions,
  key: string,
  node: FlowNode,
): readonly FlowProblem[] {
  const works = workingKeys(flow, nextQuestions, key, node);
  if (works === undefined) return [];
  return nodePrompts(node).flatMap(({ path, prompt }) => {
    const told = keysIn(flow, prompt);
    const useless = [...told].filter((one) => !works(one));
    return useless.length === 0
      ? []
      : [
          warning(
            "uselessKey",
            `nodes.${key}.${path}`,
            `${nodeName(key, node)} tells callers to press ${list(useless)}, which does nothing there. Add that key, or change the words.`,
            { step: nodeName(key, node), keys: useless },
          ),
        ];
  });
}

type Works = (keys: string) => boolean;

/** The keys that do something in a step; undefined where any may, or where none are spoken of. */
function workingKeys(
  flow: Flow,
  nextQuestions: NextQuestions,
  key: string,
  node: FlowNode,
): Works | undefined {
  const { asks, takesKeys } = stepType(node);
  if (takesKeys === undefined) return undefined;
  const works: Works = (keys) => Object.hasOwn(flow.globals ?? {}, keys) || takesKeys(node, keys);
  if (asks !== undefined) return works;
  // Keys pressed during an announcement count for the question after it.
  const following = nextQuestions(key);
  const areMenus = following.every((one) => stepType(one).choices !== undefined);
  if (!areMenus || following.length >= mostQuestions) return undefined;
  return (keys) =>
    works(keys) || following.some((menu) => stepType(menu).takesKeys?.(menu, keys) === true);
}

/** Makes the finder of the steps that ask next when nobody presses anything; each is known by all that lead there. */
function makeNextQuestions({ flow, graph }: CheckSubject): NextQuestions {
  const before = new Map<string, string[]>();
  const questions: (readonly [string, FlowNode])[] = [];
  for (const { id, graph: own, key, links } of graph.values()) {
    const node = asksAt(own.flow, key) ? nodeOf(own.flow, key) : undefined;
    if (node !== undefined) questions.push([id, node]);
    else {
      for (const { to, passive } of links) {
        if (passive) pushTo(before, to, id);
      }
    }
  }
  const next = spread(questions, (id) => before.get(id) ?? [], mostQuestions);
  return (key) => [...(next.get(placeId(flow, key)) ?? [])];
}

type NextQuestions = (key: string) => readonly FlowNode[];

/** After so many questions that may come next, nobody can say which keys do something. */
const mostQuestions = 50;

/** Options that can be chosen only by who knows of them. */
function untoldOptions(
  flow: Flow,
  at: string,
  name: string,
  menu: Choices,
): readonly FlowProblem[] {
  const prompts = [menu.prompt, menu.greeting ?? [], ...menu.options.map(({ say }) => say ?? [])];
  const listsOptions = prompts.some((prompt) => hasList(prompt));
  const told = new Set(prompts.flatMap((prompt) => [...keysIn(flow, prompt)]));
  if (told.size === 0 && !flow.languages.every(tellsKeysIn)) return [];
  return menu.options.flatMap(({ keys, hidden }, index) => {
    const isTold =
      hidden === true ||
      [...told].some((one) => matchKeys(keys, one) === "exact") ||
      (listsOptions && !/[x[]/.test(keys));
    return isTold
      ? []
      : [
          warning(
            "untoldOption",
            `${at}.options.${index}`,
            `${name} never tells callers to press ${quote(keys)} (option ${index + 1}). Say it in the prompt, or mark the option as hidden.`,
            { step: name, keys, option: index + 1 },
            [`${at}.prompt`],
          ),
        ];
  });
}

function hasList(prompt: Prompt): boolean {
  return promptParts(prompt).some((part) => "optionsList" in part);
}

function keysIn(flow: Flow, prompt: Prompt): ReadonlySet<string> {
  const [first = "en"] = flow.languages;
  return new Set(
    promptParts(prompt).flatMap((part) => {
      if (!("text" in part)) return [];
      if (typeof part.text === "string") return [...findMentionedKeys(part.text, first)];
      return Object.entries(part.text).flatMap(([language, text]) => [
        ...findMentionedKeys(text, language),
      ]);
    }),
  );
}

/** Adds a value to the list that a map holds under a key. */
function pushTo<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
