import type { CallEvent } from "../call/callEvent";
import type { Next } from "../turn/next";
import { startTimer, type Turn } from "../turn/turn";

/** What some timers wait for was done late: those that still run begin anew, so that nobody's words are cut off and nobody is given up before the time. */
export function actionsDelayed(
  turn: Turn,
  { timers }: Extract<CallEvent, { type: "actionsDelayed" }>,
): Next {
  for (const { timer, generation, delayInMs } of timers) {
    if (generation > 0 && turn.state.timers[timer] === generation)
      startTimer(turn, timer, delayInMs);
  }
  return undefined;
}
