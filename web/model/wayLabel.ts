import { nodePrompts } from "../../lib/flow/prompts/nodePrompts";
import type { Flow, FlowNode } from "../../lib/flow/document/flow";
import { stepType } from "../../lib/flow/steps/index";
import type { Choices, Exit, StepPrompt } from "../../lib/flow/steps/stepType";
import type { WayName, Words } from "../words/words";
import { conditionText } from "./conditionText";
import { textOrAny } from "./promptText";

/** What stands on a way out of a step: the keys that callers press, words, or both. */
export type WayLabel = Readonly<{ keys?: string; text: string }>;

/** Names the ways out of a step that lead to one place; silence and wrong keys together are the last try. Pure. */
export function wayLabels(
  ways: readonly Exit[],
  node: FlowNode,
  flow: Flow,
  language: string,
  words: Words,
): readonly WayLabel[] {
  const names = ways.map(({ name }) => name);
  const isLastTry = names.includes("noInput") && names.includes("noMatch");
  const labels = ways
    .filter(({ name }) => !(isLastTry && name === "noMatch"))
    .map((way) =>
      isLastTry && way.name === "noInput"
        ? { text: words.ways.noInputOrMatch }
        : wayLabel(way, node, flow, language, words),
    );
  return labels.filter(
    ({ keys, text }, index) =>
      labels.findIndex((one) => one.keys === keys && one.text === text) === index,
  );
}

/** Names one way out of a step. Pure. */
export function wayLabel(
  { name, path }: Exit,
  node: FlowNode,
  { languages }: Pick<Flow, "languages">,
  language: string,
  words: Words,
): WayLabel {
  const [kind = "", detail = ""] = name.split(/:(.*)/s);
  const index = Number(/\.(\d+)\./.exec(path ?? "")?.[1] ?? Number(detail) - 1);
  switch (kind) {
    case "key":
      return keyLabel(detail, choices(node)[index], languages, language);
    case "case": {
      const { expression = "" } = stepType(node).reads?.(node)[index] ?? {};
      return { text: words.ways.case(conditionText(expression, words)) };
    }
    case "part":
      return { text: words.ways.part(stepType(node).parts?.(node)[index]?.percent ?? 0) };
    default:
      return { text: isWayName(name, words) ? words.ways[name] : name };
  }
}

function choices(node: FlowNode): Choices["options"] {
  return stepType(node).choices?.(node).options ?? [];
}

/** The keys as callers press them, without what tells two choices of the same keys apart. */
function keyLabel(
  keys: string,
  option: Choices["options"][number] | undefined,
  languages: readonly string[],
  language: string,
): WayLabel {
  const text = option === undefined ? "" : textOrAny(option.label, language, languages);
  return { keys: keys.replace(/\/\d+$/, ""), text };
}

/** What a prompt of a step is for, by where it is written. Pure. */
export function promptLabel({ path }: StepPrompt, node: FlowNode, words: Words): string {
  const { prompts } = words;
  const [field = "", index = ""] = path.split(".");
  switch (field) {
    case "noInput":
      return prompts.noInput(triesOf(node, "noInput", index));
    case "noMatch":
      return prompts.noMatch(triesOf(node, "noMatch", index));
    case "options":
      return prompts.option(choices(node)[Number(index)]?.keys ?? index);
    case "greeting":
    case "again":
    case "before":
    case "consent":
    case "confirm":
    case "filler":
    case "text":
      return prompts[field];
    default:
      return prompts.prompt;
  }
}

/** The first words that callers hear in a step, for its card. Pure. */
export function firstPrompt(node: FlowNode): StepPrompt | undefined {
  const prompts = nodePrompts(node);
  return prompts.find(({ path }) => path === "greeting") ?? prompts.find(isMain) ?? prompts[0];
}

function isMain({ path }: StepPrompt): boolean {
  return path === "prompt" || path === "before";
}

function triesOf(node: FlowNode, field: "noInput" | "noMatch", index: string): number {
  const asks = node as Readonly<
    Partial<Record<typeof field, readonly Readonly<{ from: number }>[]>>
  >;
  return asks[field]?.[Number(index)]?.from ?? 1;
}

function isWayName(name: string, words: Words): name is WayName {
  return Object.hasOwn(words.ways, name) && !["key", "case", "part"].includes(name);
}
