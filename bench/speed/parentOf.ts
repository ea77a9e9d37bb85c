import type { Flow } from "../../lib/flow/document/flow";

/** The step whose menu leads to a step: where the star key goes back to. Pure. */
export function parentOf(flow: Flow, key: string): string {
  const parent = Object.entries(flow.nodes).find(
    ([, node]) => node.type === "menu" && node.options.some(({ next }) => next === key),
  );
  return parent?.[0] ?? flow.entry;
}
