import type { Flow } from "./document/flow";

/** The keys of the flows that a call may go into from this one. Pure. */
export function referredFlows(flow: Flow): readonly string[] {
  return Object.values(flow.nodes).flatMap((node) =>
    node.type === "subflow" || node.type === "goto" ? [node.flow] : [],
  );
}
