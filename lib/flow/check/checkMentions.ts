import type { Flow, FlowNode, NodeOf } from "../flow";
import type { FlowProblem } from "../flowProblem";
import { matchKeys } from "../keyPattern";
import { nodePrompts } from "../nodePrompts";
import type { Prompt } from "../prompt";
import { placeId } from "./callGraph";
import type { CheckSubject } from "./checkSubject";
import { asks, nodeOf } from "./flowGraph";
import { mentionedKeys, tellsKeysIn } from "./mentionedKeys";
import { warning } from "./problem";
import { nodeName } from "./stepName";
import { pushTo } from "./pushTo";
import { spread } from "./spread";
import { list, quote } from "./words";

/** What prompts tell callers to press does something, and what callers can choose is told to them. */
export function checkMentions(subject: CheckSubject): readonly FlowProblem[] {
  const nextQuestions = makeNextQuestions(subject);
  return Object.entries(subject.flow.nodes).flatMap(([key, node]) => [
    ...uselessKeys(subject.flow, nextQuestions, key, node),
    ...(node.type === "menu" ? untoldOptions(subject.flow, key, node) : []),
  ]);
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
  const isGlobal = (keys: string) => Object.hasOwn(flow.globals ?? {}, keys);
  switch (node.type) {
    case "menu":
      return (keys) => isGlobal(keys) || isOption(node, keys);
    case "say":
      return keysWhileSaying(nextQuestions(key), node, isGlobal);
    case "collect":
      return (keys) => isGlobal(keys) || /^\d+$/.test(keys) || isEntryKey(node, keys);
    case "directory":
    case "callback":
    case "hours":
    case "branch":
    case "share":
    case "set":
    case "lookup":
    case "transfer":
    case "voicemail":
    case "notify":
    case "subflow":
    case "goto":
    case "return":
    case "hangup":
      return undefined;
  }
}

function isOption(menu: NodeOf<"menu">, keys: string): boolean {
  const extension = menu.dialExtension !== undefined || menu.pin !== undefined;
  return (
    (extension && /^[\d#*]+$/.test(keys)) ||
    menu.options.some((option) => matchKeys(option.keys, keys) === "exact")
  );
}

function isEntryKey(node: NodeOf<"collect">, keys: string): boolean {
  const { terminators = ["#"], clearKey = "*", confirm } = node;
  return (
    terminators.some((one) => one === keys) ||
    clearKey === keys ||
    keys === (confirm?.yes ?? "") ||
    keys === (confirm?.no ?? "")
  );
}

/** Keys pressed during an announcement count for the question after it. */
function keysWhileSaying(
  following: readonly FlowNode[],
  node: NodeOf<"say">,
  isGlobal: Works,
): Works | undefined {
  const menus = following.flatMap((one) => (one.type === "menu" ? [one] : []));
  if (menus.length < following.length || following.length >= mostQuestions) return undefined;
  return (keys) =>
    isGlobal(keys) ||
    Object.hasOwn(node.listen ?? {}, keys) ||
    menus.some((menu) => isOption(menu, keys));
}

/** Makes the finder of the steps that ask next when nobody presses anything; each is known by all that lead there. */
function makeNextQuestions({ flow, graph }: CheckSubject): NextQuestions {
  const before = new Map<string, string[]>();
  const questions: (readonly [string, FlowNode])[] = [];
  for (const { id, graph: own, key, links } of graph.values()) {
    const node = asks(own.flow, key) ? nodeOf(own.flow, key) : undefined;
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
function untoldOptions(flow: Flow, key: string, menu: NodeOf<"menu">): readonly FlowProblem[] {
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
            `nodes.${key}.options.${index}`,
            `${nodeName(key, menu)} never tells callers to press ${quote(keys)} (option ${index + 1}). Say it in the prompt, or mark the option as hidden.`,
          ),
        ];
  });
}

function hasList(prompt: Prompt): boolean {
  return typeof prompt !== "string" && prompt.some((part) => "optionsList" in part);
}

function keysIn(flow: Flow, prompt: Prompt): ReadonlySet<string> {
  const [first = "en"] = flow.languages;
  if (typeof prompt === "string") return mentionedKeys(prompt, first);
  return new Set(
    prompt.flatMap((part) => {
      if (!("text" in part)) return [];
      if (typeof part.text === "string") return [...mentionedKeys(part.text, first)];
      return Object.entries(part.text).flatMap(([language, text]) => [
        ...mentionedKeys(text, language),
      ]);
    }),
  );
}
