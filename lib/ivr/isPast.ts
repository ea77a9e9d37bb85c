import { isPlaying } from "./call/activity";
import type { CallEvent } from "./call/callEvent";
import type { IvrState } from "./call/ivrState";

/**
 * True for an event that changes nothing, neither in this state of its call nor in any that follows: what a call no longer awaits
 * it never awaits again. Who knows but an old state of a call need not look for the newest one then. Pure.
 */
export function isPast(state: IvrState, event: CallEvent): boolean {
  const { activity } = state;
  if (activity.type === "new" || activity.type === "unreadable") return false;
  if (isMere(event)) return true;
  if (event.type === "callEstablishing") return state.direction === "incoming";
  if (event.type !== "promptCompleted" && event.type !== "promptFailed") return false;
  const isAwaited = isPlaying(activity) && activity.operation === event.operation;
  return !isAwaited && numberOf(event.operation) <= state.generation;
}

/** News that never means anything to a call. */
function isMere({ type }: CallEvent): boolean {
  return type === "callTransferring" || type === "contentSharing" || type === "operationEnded";
}

/** Names of operations end in the generation that made them. */
function numberOf(operation: string): number {
  const number = Number(operation.split("-").at(-1));
  return Number.isNaN(number) ? Infinity : number;
}
