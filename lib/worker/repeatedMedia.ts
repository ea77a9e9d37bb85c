import type { Action } from "../ivr/action";
import type { CallEvent } from "../ivr/callEvent";
import type { StoredCall } from "./ports";

/** More than are under way at once. */
const remembered = 8;

/** Notes which media operations are about to be asked for again: nobody knows whether Graph has them already. Pure; the same call when that is noted. */
export function notingRepeats(call: StoredCall): StoredCall {
  const known = call.repeatedOperations ?? [];
  const repeated = call.pendingActions.flatMap((action) =>
    isMedia(action) && !known.includes(action.operation) ? [action.operation] : [],
  );
  if (repeated.length === 0) return call;
  return { ...call, repeatedOperations: [...known, ...repeated].slice(-remembered) };
}

/**
 * True for the end of an operation's first attempt that its own repetition cancelled: the second one goes on, and its
 * outcome is the one awaited. Pure.
 */
export function isOwnCancellation(call: StoredCall, event: CallEvent): boolean {
  return isCancellation(event) && isRepeated(call, event.operation);
}

/**
 * The actions for the outcome of a recording that was asked for twice. Graph may have queued the second one behind the
 * first, and it would beep at a caller who has just left a message: it is cancelled before anything else is said. Pure.
 */
export function withLeftMediaCancelled(
  call: StoredCall,
  event: CallEvent,
  actions: readonly Action[],
): readonly Action[] {
  const isOutcome = event.type === "recordingCompleted" || event.type === "recordingFailed";
  if (!isOutcome || !isRepeated(call, event.operation) || call.state.phase === "ended") {
    return actions;
  }
  return [{ type: "cancelMediaProcessing" }, ...actions];
}

type MediaAction = Extract<Action, { type: "playPrompt" | "playRecording" | "recordResponse" }>;

function isMedia(action: Action): action is MediaAction {
  return (
    action.type === "playPrompt" ||
    action.type === "playRecording" ||
    action.type === "recordResponse"
  );
}

function isRepeated({ repeatedOperations = [] }: StoredCall, operation: string): boolean {
  return repeatedOperations.includes(operation);
}

type Cancellation = Extract<CallEvent, { type: "promptFailed" | "recordingFailed" }>;

function isCancellation(event: CallEvent): event is Cancellation {
  if (event.type === "promptFailed") return event.isCancelled === true;
  return event.type === "recordingFailed" && event.reason === "cancelled";
}
