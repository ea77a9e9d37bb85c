import type { CallFact } from "../../lib/ivr/call/callEvent";
import type { CallPlan } from "../../lib/ivr/call/callPlan";
import type { IvrState } from "../../lib/ivr/call/ivrState";
import { newCall } from "../../lib/ivr/call/newCall";
import { step, type StepResult } from "../../lib/ivr/step";

/** One step of a played call. */
export type Played = StepResult & Readonly<{ fact: CallFact; before: IvrState }>;

/** Plays facts one after the other, a second apart; a fact may depend on the state it meets. */
export function playCall(
  plan: CallPlan,
  facts: readonly (CallFact | ((state: IvrState) => CallFact))[],
  start: IvrState = newCall("call-1", "2026-11-20T09:00:00.000Z"),
): readonly Played[] {
  let state = start;
  return facts.map((given, index) => {
    const fact = typeof given === "function" ? given(state) : given;
    const at = new Date(Date.parse(start.startedAt) + (index + 1) * 1000).toISOString();
    const before = state;
    const result = step(state, { id: `event-${index}`, callId: "call-1", at, ...fact }, plan);
    state = result.state;
    return { ...result, fact, before };
  });
}
