import type { Flow } from "../../document/flow";
import { oncePer } from "../../oncePer";
import { exitReturn, flowGraph } from "./flowGraph";

/** True for a flow that is made to be called by others: somewhere it returns. Found out once. */
export const comesBack = oncePer((flow: Flow): boolean =>
  [...flowGraph(flow).edges.values()].some((edges) => edges.some(({ to }) => to === exitReturn)),
);
