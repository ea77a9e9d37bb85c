import type { Bindings } from "../document/bindings";
import type { Flow } from "../document/flow";
import { callGraph, placeId, type CallGraph } from "./graph/callGraph";
import { makeFindWaysOut } from "./graph/waysOut";
import { makeSuggest, type Suggest } from "./makeSuggest";

/** What every check looks at: a flow whose form is right, what its names mean, the flows it may call, and the way a call can take. */
export type CheckSubject = Readonly<{
  flow: Flow;
  bindings: Bindings;
  /** By key; the flow itself included. */
  flows: ReadonlyMap<string, Flow>;
  /** Local date, `2026-11-21`; without one, nothing is said about dates. */
  today: string | undefined;
  graph: CallGraph;
  /** True for a step of this flow that a call can reach. */
  isReachable: (key: string) => boolean;
  /** What was probably meant, for names of which there may be many. */
  suggest: Suggest;
}>;

/** Puts together what the checks look at. */
export function checkSubject(
  flow: Flow,
  context: Readonly<{
    bindings: Bindings;
    flows?: Readonly<Record<string, Flow>>;
    today?: string;
  }>,
): CheckSubject {
  const flows = new Map(Object.entries(context.flows ?? {})).set(flow.key, flow);
  const graph = callGraph(flow, flows, makeFindWaysOut(flows));
  return {
    flow,
    bindings: context.bindings,
    flows,
    today: context.today,
    graph,
    isReachable: (key) => graph.has(placeId(flow, key)),
    suggest: makeSuggest(),
  };
}
