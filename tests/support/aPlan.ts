import type { Bindings } from "../../lib/flow/document/bindings";
import type { Flow } from "../../lib/flow/document/flow";
import type { CallPlan } from "../../lib/ivr/call/callPlan";
import { fixtureBindings } from "./readFixture";

/** A plan of flows at version 1; the first one answers. */
export function aPlan(
  flows: Flow | readonly Flow[],
  bindings: Bindings = fixtureBindings(),
): CallPlan {
  const list = Array.isArray(flows) ? (flows as readonly Flow[]) : [flows as Flow];
  return {
    pinned: {
      entry: list[0]?.key ?? "",
      versions: Object.fromEntries(list.map((flow) => [flow.key, 1])),
    },
    flows: Object.fromEntries(list.map((flow) => [flow.key, flow])),
    bindings,
  };
}
