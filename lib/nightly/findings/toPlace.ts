import type { Flow } from "../../flow/document/flow";
import type { FindingPlace } from "./finding";

/** A flow, and one of its steps where it has such a step, as people find it. Pure. */
export function toPlace({ key, name, nodes }: Flow, step?: string): FindingPlace {
  const node = step === undefined || !Object.hasOwn(nodes, step) ? undefined : nodes[step];
  return {
    flow: key,
    flowName: name,
    ...(step === undefined || node === undefined ? {} : { step, stepName: node.title ?? step }),
  };
}
