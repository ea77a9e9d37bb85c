import * as activities from "../../lib/ivr/call/activity";
import type { IvrState } from "../../lib/ivr/call/ivrState";

/** The operation whose outcome is awaited. */
export function operationOf(state: IvrState | undefined): string | undefined {
  return state === undefined ? undefined : activities.operationOf(state);
}

/** What the asking step remembers that a call is in. */
export function questionOf(state: IvrState | undefined): activities.Asking | undefined {
  return state === undefined ? undefined : activities.questionOf(state);
}

/** The name of the recording that a call is about. */
export function recordingOf(state: IvrState | undefined): string | undefined {
  if (state === undefined) return undefined;
  const { activity, leftRecording } = state;
  if ("recording" in activity) return activity.recording.operation;
  return "review" in activity ? activity.review.recording : leftRecording?.operation;
}

/** A menu waits for a key. */
export const waitsForKey = {
  type: "asking",
  operation: undefined,
  failures: 0,
  question: { attempt: 1, noInput: 0, noMatch: 0, digits: "" },
} as const;

/** The caller hung up. */
export const hungUp = { type: "ended", end: "callerHungUp" } as const;
