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
import { list, quote } from "./words";

/** What prompts tell callers to press does something, and what callers can choose is told to them. */
export function checkMentions(subject: CheckSubject): readonly FlowProblem[] {
  return Object.entries(subject.flow.nodes).flatMap(([key, node]) => [
    ...uselessKeys(subject, key, node),
    ...(node.type === "menu" ? untoldOptions(subject.flow, key, node) : []),
  ]);
}

function uselessKeys(subject: CheckSubject, key: string, node: FlowNode): readonly FlowProblem[] {
  const works = workingKeys(subject, key, node);
  if (works === undefined) return [];
  return nodePrompts(node).flatMap(({ path, prompt }) => {
    const told = keysIn(subject.flow, prompt);
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
function workingKeys(subject: CheckSubject, key: string, node: FlowNode): Works | undefined {
  const isGlobal = (keys: string) => Object.hasOwn(subject.flow.globals ?? {}, keys);
  switch (node.type) {
    case "menu":
      return (keys) => isGlobal(keys) || isOption(node, keys);
    case "say":
      return keysWhileSaying(subject, key, node, isGlobal);
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
  subject: CheckSubject,
  key: string,
  node: NodeOf<"say">,
  isGlobal: Works,
): Works | undefined {
  const following = nextQuestions(subject, key);
  const menus = following.flatMap((one) => (one.type === "menu" ? [one] : []));
  if (menus.length < following.length) return undefined;
  return (keys) =>
    isGlobal(keys) ||
    Object.hasOwn(node.listen ?? {}, keys) ||
    menus.some((menu) => isOption(menu, keys));
}

/** The steps that ask next when nobody presses anything. */
function nextQuestions({ flow, graph }: CheckSubject, key: string): readonly FlowNode[] {
  const seen = new Set([placeId(flow, key)]);
  const found: FlowNode[] = [];
  for (const id of seen) {
    const place = graph.get(id);
    if (place === undefined) continue;
    const own = place.graph.flow;
    const node = nodeOf(own, place.key);
    if (node !== undefined && asks(own, place.key)) found.push(node);
    else for (const { to, passive } of place.links) if (passive) seen.add(to);
  }
  return found;
}

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
