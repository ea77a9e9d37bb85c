import type { Flow } from "../../document/flow";
import { exitBack, exitMain, exitReturn, flowGraph, type Edge } from "./flowGraph";

/** How a call can leave a flow that was entered at its beginning, other than by ending. */
export type WaysOut = Readonly<{ returns: boolean; backs: boolean; mains: boolean }>;

/** Tells the ways out of flows by key, for idle callers (`passiveOnly`) or all. A flow nobody knows is taken to come back. */
export type FindWaysOut = (flow: string, passiveOnly: boolean) => WaysOut;

const none: WaysOut = { returns: false, backs: false, mains: false };

/** Makes the finder over the flows a call can pass; circles of flows are reported elsewhere and count as no exit here. */
export function makeFindWaysOut(flows: ReadonlyMap<string, Flow>): FindWaysOut {
  const known = new Map<string, WaysOut>();
  const findWaysOut: FindWaysOut = (key, passiveOnly) => {
    const flow = flows.get(key);
    const name = `${key} ${String(passiveOnly)}`;
    const found = known.get(name);
    if (found !== undefined) return found;
    if (flow === undefined) return { ...none, returns: true };
    known.set(name, none);
    const waysOut = walk(flow, passiveOnly, flows, findWaysOut);
    known.set(name, waysOut);
    return waysOut;
  };
  return findWaysOut;
}

/** Walks a flow, over into those it goes to for good. */
function walk(
  start: Flow,
  passiveOnly: boolean,
  flows: ReadonlyMap<string, Flow>,
  findWaysOut: FindWaysOut,
): WaysOut {
  const waysOut = { ...none };
  const entered = new Set([start]);
  for (const flow of entered) {
    for (const edge of edgesFrom(flow, passiveOnly, findWaysOut)) {
      if (edge.to === exitMain) waysOut.mains = true;
      if (edge.to === exitBack) waysOut.backs = true;
      if (edge.to === exitReturn) waysOut.returns = true;
      const next = edge.goto === undefined ? undefined : flows.get(edge.goto);
      if (next !== undefined) entered.add(next);
    }
  }
  return waysOut;
}

/** The edges that a call can take which enters a flow at its beginning. */
function edgesFrom(flow: Flow, passiveOnly: boolean, findWaysOut: FindWaysOut): readonly Edge[] {
  const { edges } = flowGraph(flow);
  const seen = new Set([flow.entry]);
  const found: Edge[] = [];
  for (const key of seen) {
    for (const edge of edges.get(key) ?? []) {
      if (passiveOnly && !edge.passive) continue;
      if (!isOpen(edge, passiveOnly, findWaysOut)) continue;
      found.push(edge);
      seen.add(edge.to);
    }
  }
  return found;
}

/** True for an edge that leads through no other flow, or through one that is left so. */
export function isOpen(
  { through, leaves }: Edge,
  passiveOnly: boolean,
  findWaysOut: FindWaysOut,
): boolean {
  if (through === undefined) return true;
  const { returns, backs, mains } = findWaysOut(through, passiveOnly);
  if (leaves === "back") return backs;
  return leaves === "main" ? mains : returns;
}
