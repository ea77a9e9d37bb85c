import type { Flow } from "../flow/document/flow";
import { flowCalls } from "../flow/steps/flowCalls";

/** A flow that calls can come to, in one version, and what is dialled to get there. */
export type ReachedFlow = Readonly<{ flow: Flow; dialled: readonly string[] }>;

/** What somebody dials, and the flow that answers; undefined when there is none. */
export type Answered = Readonly<{ dialled: string; flow: Flow | undefined }>;

/** The flows that calls can come to: those that answer, and those that these go into as they are live. Pure. */
export function findReachedFlows(
  answered: readonly Answered[],
  live: Readonly<Record<string, Flow>>,
): readonly ReachedFlow[] {
  const reached = new Map<Flow, readonly string[]>();
  for (const { dialled, flow } of answered) {
    if (flow === undefined) continue;
    // A set is walked in the order of insertion, and what is added on the way is walked too.
    const passed = new Set([flow]);
    for (const one of passed) {
      for (const { flow: key } of flowCalls(one)) {
        const next = key === flow.key ? flow : ownFlow(live, key);
        if (next !== undefined) passed.add(next);
      }
    }
    for (const one of passed) reached.set(one, [...(reached.get(one) ?? []), dialled]);
  }
  return [...reached].map(([flow, dialled]) => ({ flow, dialled }));
}

function ownFlow(flows: Readonly<Record<string, Flow>>, key: string): Flow | undefined {
  return Object.hasOwn(flows, key) ? flows[key] : undefined;
}
