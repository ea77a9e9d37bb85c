import type { Flow } from "../flow/flow";
import type { CallPlan } from "../ivr/callPlan";
import type { PathStep } from "../ivr/callRecord";
import { step } from "../ivr/step";
import { edgesOf, markEdges } from "./markEdges";
import type { SimulatedStep } from "./simulatedStep";
import { withSwitches } from "./simulatedWorld";

/** Says which edges of a flow, by their paths, a call took, with the switches that were on. */
type FindEdges = (
  steps: readonly SimulatedStep[],
  switches?: readonly string[],
) => ReadonlySet<string>;

/**
 * Finds out by which of several edges a call came from one step to the next: each event is handled once more by the flow
 * with its edges marked, and what that shows counts as far as it is the way that the call itself took.
 */
export function makeFindEdges(flow: Flow, plan: CallPlan): FindEdges {
  const marked = markEdges(flow);
  const markedPlan: CallPlan = { ...plan, flows: { ...plan.flows, [flow.key]: marked.flow } };
  const failures = edgesOf(flow).filter(({ path }) => /\.(?:dialExtension\.)?failed$/.test(path));

  const ofStep = (
    { before, event, state }: SimulatedStep,
    switchedPlan: CallPlan,
  ): readonly string[] => {
    if (before === state) return [];
    const taken = state.path.slice(before.path.length).map(({ node }) => node);
    const shown = step(before, event, switchedPlan).state.path.slice(before.path.length);
    const found: string[] = [];
    for (const { node } of shown) {
      const edge = marked.edges.get(node);
      const isWord = edge !== undefined && !Object.hasOwn(flow.nodes, edge.next);
      if (!isWord && taken.shift() !== (edge?.next ?? node)) break;
      if (edge !== undefined) found.push(edge.path);
    }
    return [...found, ...afterExtension(before.path, state.path[before.path.length])];
  };
  /** A person whom somebody dialled is a step between: where an unanswered call leads is written in the step before. */
  const afterExtension = (path: readonly PathStep[], to: PathStep | undefined) => {
    const [from, person] = path.slice(-2);
    const failed = /^~person:[^:]+:(?<failed>.+)$/.exec(person?.node ?? "")?.groups?.["failed"];
    return failures
      .filter((edge) => edge.from === from?.node && edge.next === failed && failed === to?.node)
      .map(({ path: edge }) => edge);
  };
  return (steps, switches) => {
    const switchedPlan = withSwitches(markedPlan, switches);
    return new Set(steps.flatMap((one) => ofStep(one, switchedPlan)));
  };
}
