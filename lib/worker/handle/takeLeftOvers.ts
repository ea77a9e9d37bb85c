import type { Action } from "../../ivr/call/action";
import type { CallEvent } from "../../ivr/call/callEvent";
import type { StoredCall } from "../ports";

/**
 * What earlier events asked for and what must not be lost when the next one replaces it. A recording is forgotten once it
 * is known to be kept or queued; the rest is known to be done when another event comes, unless that is a rescue. All of it
 * bears repetition: its ids and rows are the same again. Pure.
 */
export function takeLeftOvers({ pendingActions }: StoredCall, event: CallEvent): readonly Action[] {
  return pendingActions.filter(
    ({ type }) =>
      type === "keepRecording" || (event.type === "stepFailed" && isKeptElsewhere(type)),
  );
}

/** A call whose recordings are kept or queued: their tokens are needed no longer. Pure; the same call when there were none. */
export function dropRecordings(call: StoredCall): StoredCall {
  const pendingActions = call.pendingActions.filter(({ type }) => type !== "keepRecording");
  return pendingActions.length === call.pendingActions.length ? call : { ...call, pendingActions };
}

function isKeptElsewhere(type: Action["type"]): boolean {
  return (
    type === "requestCallback" ||
    type === "notify" ||
    type === "withdrawCall" ||
    type === "tellParent" ||
    type === "markRecordingUrgent" ||
    type === "discardRecording"
  );
}
