import type { Flow } from "../../document/flow";
import { makeOncePer } from "../../makeOncePer";
import { exitReturn, flowGraph } from "./flowGraph";

/** True for a flow that is made to be called by others: somewhere it returns. Found out once. */
export const comesBack = makeOncePer((flow: Flow): boolean =>
  [...flowGraph(flow).edges.values()].some((edges) => edges.some(({ to }) => to === exitReturn)),
);
