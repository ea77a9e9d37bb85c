import type { Flow } from "../../lib/flow/document/flow";
import { simulateFlowCall, type FinishedCall } from "../../lib/simulation/simulateFlowCall";
import type { SimulatedWorld } from "../../lib/simulation/simulatedWorld";
import { aPlan } from "../support/aPlan";
import { fixtureFlow } from "../support/readFixture";

export type Given = Partial<SimulatedWorld> & Readonly<{ flow?: Flow }>;

/** A call on the bank's flow on a Friday morning, when it is open. */
export function call(
  keys: string,
  { flow = fixtureFlow("bank"), ...world }: Given = {},
): FinishedCall {
  const plan = aPlan([flow, fixtureFlow("branchOffice")]);
  const simulated = { name: "a call", at: "2026-11-20T09:00:00Z", keys, ...world };
  const finished = simulateFlowCall(plan, simulated);
  if ("problem" in finished) throw new Error(finished.problem);
  return finished;
}
