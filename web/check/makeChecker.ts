import { checkFlowForCallers } from "../../lib/flow/check/checkFlowForCallers";
import type { Flow } from "../../lib/flow/document/flow";
import { repairFlow } from "../model/repairFlow";
import type { Checked, CheckRequest } from "./checked";

/**
 * Makes a check of one flow's documents, one after the other. It remembers the last one whose form was right: values that
 * are wrong are taken from there, so that the rest is checked, and can be tried, all the same.
 */
export function makeChecker(): (request: CheckRequest) => Checked {
  let lastGood: Flow | undefined;
  return ({ document, bindings, flows, today }) => {
    const context = { bindings, flows, today };
    const { problems, flow } = checkFlowForCallers(document, context);
    if (flow !== undefined) {
      lastGood = flow;
      return { problems, flow };
    }
    const repaired = repairFlow(document, lastGood);
    if (repaired === undefined) return { problems, flow: undefined };
    const { replaced } = repaired;
    const others = checkFlowForCallers(repaired.flow, context).problems.filter(
      ({ path }) => !replaced.some((one) => path === one || path.startsWith(`${one}.`)),
    );
    return { problems: [...problems, ...others], flow: repaired.flow };
  };
}
