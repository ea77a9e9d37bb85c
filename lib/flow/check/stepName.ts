import type { Flow, FlowNode } from "../document/flow";
import { builtIn, placeKey, type BuiltInName } from "../steps/place";
import { quote } from "./words";

const builtInNames: readonly (readonly [BuiltInName, string])[] = [
  ["operator", "the operator"],
  ["confirm", "the words that ask for a key"],
  ["unconfirmed", "the end without a key"],
  ["goodbye", "the goodbye"],
  ["error", "the apology"],
  ["unavailable", "“nobody is available”"],
  ["unavailableBack", "“nobody is available”"],
  ["empty", "“no message”"],
  ["kept", "“your message has been saved”"],
];
const builtInWords = new Map(
  builtInNames.map(([name, words]) => [placeKey(builtIn(name)), words] as const),
);

/** How people know the step at a place, by the key of that place: by its title, else by its own key. */
export function stepName(flow: Flow, key: string): string {
  if (Object.hasOwn(flow.nodes, key)) return nodeName(key, flow.nodes[key]);
  return builtInWords.get(key) ?? "a step that every flow has";
}

/** The same where the step is at hand. */
export function nodeName(key: string, node: FlowNode | undefined): string {
  return quote(node?.title ?? key);
}
