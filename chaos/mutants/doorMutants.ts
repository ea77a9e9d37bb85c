import type { CallPlan } from "../../lib/ivr/call/callPlan";
import type { Mutant } from "./mutant";

/** What would go wrong at the door. */
export const doorMutants: readonly Mutant[] = [
  {
    name: "doorForgotten",
    was: "Every call was answered, whatever its flow's door says.",
    scenario: "faultless",
    breaks: "doorKept",
    wraps: { step: (own) => (state, event, plan) => own(state, event, withoutDoors(plan)) },
  },
];

const doorless = new WeakMap<CallPlan, CallPlan>();

function withoutDoors(plan: CallPlan): CallPlan {
  const known = doorless.get(plan);
  if (known !== undefined) return known;
  const flows = Object.entries(plan.flows).map(
    ([key, flow]) => [key, { ...flow, door: [] }] as const,
  );
  const made: CallPlan = { ...plan, flows: Object.fromEntries(flows) };
  doorless.set(plan, made);
  return made;
}
