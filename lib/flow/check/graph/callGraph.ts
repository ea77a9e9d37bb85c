import type { Flow } from "../../document/flow";
import { isOpen, type FindWaysOut } from "./waysOut";
import { exitBack, exitMain, flowGraph, type Edge, type FlowGraph } from "./flowGraph";

/** A step of a flow that a call is in, this flow being the outermost. */
export type CallPlace = Readonly<{
  id: string;
  graph: FlowGraph;
  key: string;
  links: readonly Link[];
}>;

/** A way from one place to another; `passive` when a caller who does nothing useful can be taken it. */
export type Link = Readonly<{ to: string; passive: boolean; edge: Edge }>;

/** Every place a call can be in that begins with a flow, by id; not those inside subflows, which are their own flows' concern. */
export type CallGraph = ReadonlyMap<string, CallPlace>;

/** Walks from a flow's beginning and its error handler over every way a caller or the world can choose. */
export function callGraph(
  flow: Flow,
  flows: ReadonlyMap<string, Flow>,
  findWaysOut: FindWaysOut,
): CallGraph {
  const places = new Map<string, CallPlace>();
  const waiting: [FlowGraph, string][] = [[flowGraph(flow), flow.entry]];
  if (flow.onError !== undefined) waiting.push([flowGraph(flow), flow.onError]);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [graph, key] = next;
    const id = placeId(graph.flow, key);
    if (places.has(id) || !graph.edges.has(key)) continue;
    const links = (graph.edges.get(key) ?? []).flatMap((edge) =>
      targets(graph, edge, flows, findWaysOut).map((target): Link => {
        // Back leads to where a call has been: it makes nothing reachable.
        if (edge.kind !== "back") waiting.push([target.graph, target.key]);
        return { to: placeId(target.graph.flow, target.key), passive: target.passive, edge };
      }),
    );
    places.set(id, { id, graph, key, links });
  }
  return places;
}

/** The name of a place. */
export function placeId(flow: Flow, key: string): string {
  return `${flow.key} ${key}`;
}

type Target = Readonly<{ graph: FlowGraph; key: string; passive: boolean }>;

function targets(
  graph: FlowGraph,
  edge: Edge,
  flows: ReadonlyMap<string, Flow>,
  findWaysOut: FindWaysOut,
): readonly Target[] {
  if (!isOpen(edge, false, findWaysOut)) return [];
  const passive = edge.passive && isOpen(edge, true, findWaysOut);
  if (edge.goto !== undefined) {
    const other = flows.get(edge.goto);
    return other === undefined ? [] : [{ graph: flowGraph(other), key: other.entry, passive }];
  }
  // Back from the outermost flow's first question there is only its main menu.
  if (edge.to === exitMain || edge.to === exitBack) {
    return graph.mainTargets.map((key) => ({ graph, key, passive }));
  }
  return graph.edges.has(edge.to) ? [{ graph, key: edge.to, passive }] : [];
}
