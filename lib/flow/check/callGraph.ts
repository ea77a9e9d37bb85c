import type { Flow } from "../flow";
import type { FindExits } from "./flowExits";
import { exitMain, flowGraph, type Edge, type FlowGraph } from "./flowGraph";

/** A step of a flow that a call is in, this flow being the outermost. */
export type Place = Readonly<{ id: string; graph: FlowGraph; key: string; links: readonly Link[] }>;

/** A way from one place to another; `passive` when a caller who does nothing useful can be taken it. */
export type Link = Readonly<{ to: string; passive: boolean; edge: Edge }>;

/** Every place a call can be in that begins with a flow, by id; not those inside subflows, which are their own flows' concern. */
export type CallGraph = ReadonlyMap<string, Place>;

/** Walks from a flow's beginning and its error handler over every way a caller or the world can choose. */
export function callGraph(
  flow: Flow,
  flows: ReadonlyMap<string, Flow>,
  findExits: FindExits,
): CallGraph {
  const places = new Map<string, Place>();
  const waiting: [FlowGraph, string][] = [[flowGraph(flow), flow.entry]];
  if (flow.onError !== undefined) waiting.push([flowGraph(flow), flow.onError]);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [graph, key] = next;
    const id = placeId(graph.flow, key);
    if (places.has(id) || !graph.edges.has(key)) continue;
    const links = (graph.edges.get(key) ?? []).flatMap((edge) =>
      targets(graph, edge, flows, findExits).map((target): Link => {
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
  findExits: FindExits,
): readonly Target[] {
  const { passive } = edge;
  if (edge.goto !== undefined) {
    const other = flows.get(edge.goto);
    return other === undefined ? [] : [{ graph: flowGraph(other), key: other.entry, passive }];
  }
  if (edge.through !== undefined) return throughTargets(graph, edge, edge.through, findExits);
  if (edge.to === exitMain) return mains(graph, passive);
  return graph.edges.has(edge.to) ? [{ graph, key: edge.to, passive }] : [];
}

/** A subflow comes back, or its caller leaves it for the main menu. */
function throughTargets(
  graph: FlowGraph,
  edge: Edge,
  through: string,
  findExits: FindExits,
): readonly Target[] {
  const all = findExits(through, false);
  const idle = findExits(through, true);
  const back =
    edge.to === exitMain
      ? mains(graph, idle.returns)
      : [{ graph, key: edge.to, passive: idle.returns }];
  return [
    ...(all.returns ? back.filter(({ key }) => graph.edges.has(key)) : []),
    ...(all.mains ? mains(graph, idle.mains) : []),
  ];
}

function mains(graph: FlowGraph, passive: boolean): readonly Target[] {
  return graph.mainTargets.map((key) => ({ graph, key, passive }));
}
