import type { Flow } from "../document/flow";

const builtIn: Readonly<Record<string, string>> = {
  back: "the question before",
  main: "the main menu",
  repeat: "the same question again",
  operator: "the operator",
  return: "where the flow was called from",
  hangup: "the goodbye",
};

/** A step as its authors call it, by its title; a built-in word in words. Pure. */
export function stepWords(flow: Flow, key: string): string {
  const node = Object.hasOwn(flow.nodes, key) ? flow.nodes[key] : undefined;
  if (node === undefined) return builtIn[key] ?? `“${key}”`;
  return node.title === undefined ? `“${key}”` : `“${node.title}” (${key})`;
}
