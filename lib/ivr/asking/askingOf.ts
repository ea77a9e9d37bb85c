import type { Asking } from "../call/ivrState";
import type { Turn } from "../turn/turn";

/** What a step that has just been entered remembers (rule 9). */
export const freshAsking: Asking = { attempt: 1, noInput: 0, noMatch: 0, digits: "" };

/** What the step that asks remembers. */
export function askingOf(turn: Turn): Asking {
  return turn.state.asking ?? freshAsking;
}
