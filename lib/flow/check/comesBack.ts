import type { Flow } from "../flow";
import { exitReturn, flowGraph } from "./flowGraph";

/** True for a flow that is made to be called by others: somewhere it returns. */
export function comesBack(flow: Flow): boolean {
  return [...flowGraph(flow).edges.values()].some((edges) =>
    edges.some(({ to }) => to === exitReturn),
  );
}
