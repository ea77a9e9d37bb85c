import type { NameKind } from "../../../lib/flow/steps/stepType";
import { knownNames } from "../../model/knownNames";
import type { Editing } from "../editing";

/** What a new step may be made of here. */
export function newStepGiven({
  flow,
  bindings,
  otherFlows,
}: Pick<Editing, "flow" | "bindings" | "otherFlows">) {
  return {
    nameOf: (kind: NameKind) => knownNames(kind, flow, bindings)[0]?.name ?? "unknown",
    flow: otherFlows[0]?.key ?? flow.key,
  };
}
