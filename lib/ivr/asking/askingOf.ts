import { questionOf, type Asking } from "../call/activity";
import type { Turn } from "../turn/turn";

/** What a step that has just been entered remembers (rule 9). */
export const freshAsking: Asking = { attempt: 1, noInput: 0, noMatch: 0, digits: "" };

const nothingAsked = { operation: undefined, failures: 0 } as const;

/** What the step that asks remembers. */
export function askingOf({ state }: Turn): Asking {
  return questionOf(state) ?? freshAsking;
}

/** The step that asks remembers this from now on. */
export function remember({ state }: Turn, question: Asking): void {
  const { activity } = state;
  const { operation, failures } = activity.type === "asking" ? activity : nothingAsked;
  state.activity = { type: "asking", operation, failures, question };
}
