import type { AskFields, Flow, FlowNode } from "../document/flow";
import type { AskingNode } from "./asking";
import { stepType } from "./index";
import { oncePerStep } from "./oncePerStep";

/** What an asking step goes by once the flow's defaults and the field's have filled in. Times in seconds. */
export type AskSettings = Readonly<{
  firstDigitTimeout: number;
  interDigitTimeout: number;
  tries: Readonly<{ noInput: number; noMatch: number; total: number }>;
  bargeIn: boolean;
  typeAhead: "keep" | "flush";
}>;

export type { AskingNode } from "./asking";

/** True for a step that waits for the caller's keys. */
export function isAsking(node: FlowNode): node is AskingNode {
  return stepType(node).asks !== undefined;
}

/** The settings of one asking step: its own, else the flow's defaults, else the field's (3 s between keys, three tries each, five together; how long for the first key is the type's). */
export function askSettings(flow: Flow, node: AskingNode): AskSettings {
  return settingsOf(node, flow);
}

const settingsOf = oncePerStep((node: AskingNode, { defaults = {} }): AskSettings => ({
  firstDigitTimeout:
    node.firstDigitTimeout ??
    defaults.firstDigitTimeout ??
    stepType(node).asks?.firstDigitTimeout ??
    5,
  interDigitTimeout: node.interDigitTimeout ?? defaults.interDigitTimeout ?? 3,
  tries: triesOf(defaults, node.tries),
  bargeIn: node.bargeIn ?? defaults.bargeIn ?? true,
  typeAhead: node.typeAhead ?? defaults.typeAhead ?? "keep",
}));

/** How often a step asks: its own bounds, else those of the flow, else the field's. */
export function triesOf(defaults: AskFields, own?: AskFields["tries"]): AskSettings["tries"] {
  return { noInput: 3, noMatch: 3, total: 5, ...defined(defaults.tries), ...defined(own) };
}

function defined(tries: AskFields["tries"]): Partial<AskSettings["tries"]> {
  return Object.fromEntries(Object.entries(tries ?? {}).filter(([, count]) => count !== undefined));
}
