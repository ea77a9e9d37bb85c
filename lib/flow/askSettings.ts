import type { AskFields, Flow, FlowNode } from "./flow";

/** What an asking step goes by once the flow's defaults and the field's have filled in. Times in seconds. */
export type AskSettings = Readonly<{
  firstDigitTimeout: number;
  interDigitTimeout: number;
  tries: Readonly<{ noInput: number; noMatch: number; total: number }>;
  bargeIn: boolean;
  typeAhead: "keep" | "flush";
}>;

/** Node types that ask the caller for keys and wait for them. */
export type AskingNode = Extract<FlowNode, { type: "menu" | "collect" | "directory" | "callback" }>;

/** True for a step that waits for the caller's keys. */
export function isAsking(node: FlowNode): node is AskingNode {
  return (
    node.type === "menu" ||
    node.type === "collect" ||
    node.type === "directory" ||
    node.type === "callback"
  );
}

const cache = new WeakMap<AskingNode, AskSettings>();

/** The settings of one asking step: its own, else the flow's defaults, else the field's (10 s for a menu, 5 s when digits are collected, 3 s between keys, three tries each, five together). */
export function askSettings(flow: Flow, node: AskingNode): AskSettings {
  const known = cache.get(node);
  if (known !== undefined) return known;
  const settings = resolve(flow.defaults ?? {}, node);
  cache.set(node, settings);
  return settings;
}

function resolve(defaults: AskFields, node: AskingNode): AskSettings {
  const tries = {
    noInput: 3,
    noMatch: 3,
    total: 5,
    ...defined(defaults.tries),
    ...defined(node.tries),
  };
  return {
    firstDigitTimeout:
      node.firstDigitTimeout ?? defaults.firstDigitTimeout ?? (node.type === "menu" ? 10 : 5),
    interDigitTimeout: node.interDigitTimeout ?? defaults.interDigitTimeout ?? 3,
    tries,
    bargeIn: node.bargeIn ?? defaults.bargeIn ?? true,
    typeAhead: node.typeAhead ?? defaults.typeAhead ?? "keep",
  };
}

function defined(tries: AskFields["tries"]): Partial<AskSettings["tries"]> {
  return Object.fromEntries(Object.entries(tries ?? {}).filter(([, count]) => count !== undefined));
}
