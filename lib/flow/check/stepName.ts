import type { Flow, FlowNode } from "../document/flow";
import { quote } from "./words";

const builtInNames: Readonly<Record<string, string>> = {
  "~operator": "the operator",
  "~goodbye": "the goodbye",
  "~error": "the apology",
  "~unavailable": "“nobody is available”",
  "~unavailableBack": "“nobody is available”",
  "~empty": "“no message”",
  "~kept": "“your message has been saved”",
};

/** How people know a step: by its title, else by its key. */
export function stepName(flow: Flow, key: string): string {
  if (key.startsWith("~")) return builtInNames[key] ?? "a step that every flow has";
  return nodeName(key, Object.hasOwn(flow.nodes, key) ? flow.nodes[key] : undefined);
}

/** The same where the step is at hand. */
export function nodeName(key: string, node: FlowNode | undefined): string {
  return quote(node?.title ?? key);
}
