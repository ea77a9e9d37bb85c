import type { Flow } from "../../document/flow";
import { flowCalls } from "../../steps/flowCalls";

/** Flows whose variables a flow shares: those it leads to, and those that lead to it. Itself first. */
export function findRelatedFlows(flow: Flow, flows: ReadonlyMap<string, Flow>): readonly Flow[] {
  const callers = new Map<string, Flow[]>();
  for (const other of flows.values()) {
    for (const called of calledBy(other)) {
      callers.set(called, [...(callers.get(called) ?? []), other]);
    }
  }
  const down = reach(flow, (one) => calledBy(one).flatMap((key) => flows.get(key) ?? []));
  const up = reach(flow, (one) => callers.get(one.key) ?? []);
  return [...new Set([...down, ...up])];
}

function reach(start: Flow, next: (flow: Flow) => readonly Flow[]): ReadonlySet<Flow> {
  const seen = new Set([start]);
  for (const flow of seen) for (const other of next(flow)) seen.add(other);
  return seen;
}

function calledBy(flow: Flow): readonly string[] {
  return flowCalls(flow).map((call) => call.flow);
}
