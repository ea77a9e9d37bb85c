import type { Flow } from "../../document/flow";
import { exitReturn, flowGraph } from "./flowGraph";

const known = new WeakMap<Flow, boolean>();

/** True for a flow that is made to be called by others: somewhere it returns. Found out once. */
export function comesBack(flow: Flow): boolean {
  const found =
    known.get(flow) ??
    [...flowGraph(flow).edges.values()].some((edges) => edges.some(({ to }) => to === exitReturn));
  known.set(flow, found);
  return found;
}
