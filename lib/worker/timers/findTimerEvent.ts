import type { CallEvent } from "../../ivr/call/callEvent";
import type { StoredCall } from "../ports";
import { findEarliest } from "./findEarliest";

/**
 * What a message that wakes a call means to it: its own timer where that is still awaited, else the earliest that is due by
 * now. The message itself where nothing is due, or where it is none of a timer. Pure.
 */
export function findTimerEvent(
  { state, timers }: StoredCall,
  event: CallEvent,
  now: string,
): CallEvent {
  if (event.type !== "timerFired" || state.timers[event.timer] === event.generation) return event;
  const due = findEarliest(
    (timers?.waiting ?? []).filter(
      ({ timer, generation, dueAt }) =>
        state.timers[timer] === generation && Date.parse(dueAt) <= Date.parse(now),
    ),
  );
  if (due === undefined) return event;
  const { timer, generation, dueAt } = due;
  // Known again by the message's id when the message comes again.
  return { ...event, id: `${event.id}/${generation}`, at: dueAt, timer, generation };
}
