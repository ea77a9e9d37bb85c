import type { CallEvent } from "../../ivr/call/callEvent";
import type { StoredCall } from "../ports";

/** More than are under way at once. */
const remembered = 8;

/** Notes which words are about to be asked for again: nobody knows whether Graph plays them already. Pure; the same call when that is noted. */
export function makeNotingRepeats(call: StoredCall): StoredCall {
  const known = call.repeatedOperations ?? [];
  const repeated = call.pendingActions.flatMap((action) => {
    if (action.type !== "playPrompt" && action.type !== "playRecording") return [];
    return known.includes(action.operation) ? [] : [action.operation];
  });
  if (repeated.length === 0) return call;
  return { ...call, repeatedOperations: [...known, ...repeated].slice(-remembered) };
}

/**
 * True for the end of words whose first attempt their own repetition cancelled: the second one goes on, and its end is the
 * one awaited. Pure.
 */
export function isOwnCancellation(
  { repeatedOperations = [] }: StoredCall,
  event: CallEvent,
): boolean {
  return (
    event.type === "promptFailed" &&
    event.isCancelled === true &&
    repeatedOperations.includes(event.operation)
  );
}
