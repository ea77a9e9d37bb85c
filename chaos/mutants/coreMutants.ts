import type { StepResult, step } from "../../lib/ivr/step";
import type { Mutant } from "./mutant";

type Step = typeof step;

/** Faults of old in what was decided. */
export const coreMutants: readonly Mutant[] = [
  {
    name: "lastWordOfSound",
    was: "The last report of sound heard was believed, though it need not be the newest told.",
    scenario: "shortHolds",
    breaks: "silence",
    wraps: { step: (own) => waitOutAnyHold(own) },
  },
  {
    name: "anyFailureIsBelieved",
    was: "A transfer's failure told twice or late was taken for the next target's.",
    scenario: "sameFactNewId",
    breaks: "noCutWhileConnecting",
    wraps: {
      // The failure of a call's first transfer is believed at once, for it can be no other's.
      step: (own) => (state, event, plan) =>
        own(event.type === "transferFailed" ? { ...state, transfers: 1 } : state, event, plan),
    },
  },
  {
    name: "timersOfDelayedWords",
    was: "The timer of words that Graph kept waiting fired as soon as they played.",
    scenario: "throttledLong",
    calls: 160,
    breaks: "wordBeforeTheEnd",
    wraps: {
      step: (own) => (state, event, plan) =>
        event.type === "actionsDelayed" ? { state, actions: [] } : own(state, event, plan),
    },
  },
  {
    name: "hangsUpWhileConnecting",
    was: "The app gave up while somebody was being rung.",
    scenario: "faultless",
    breaks: "noCutWhileConnecting",
    wraps: { step: (own) => (state, event, plan) => hangUpAtOnce(own(state, event, plan)) },
  },
];

function waitOutAnyHold(own: Step): Step {
  return (state, event, plan) => {
    const isTold = state.audio || event.type !== "timerFired" || event.timer !== "mediaOverdue";
    return isTold ? own(state, event, plan) : { state, actions: [] };
  };
}

function hangUpAtOnce({ state, actions }: StepResult): StepResult {
  const isTransfer = actions.some(({ type }) => type === "transfer");
  return { state, actions: isTransfer ? [...actions, { type: "hangUp" }] : actions };
}
