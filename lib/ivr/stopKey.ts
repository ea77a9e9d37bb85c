import { elapsedInMs } from "../flow/epochMs";
import type { Recording } from "./ivrState";
import type { Key } from "./tone";
import type { Turn } from "./turn";

/** How long after a recording, or an entry that is full, the key that ends it may still come. */
const stopKeyIsLateForMs = 2000;

/**
 * A key while Graph records: it may be the one that ends the recording. Whether Graph reports that key apart, and before
 * or after the recording, is not documented: https://learn.microsoft.com/graph/api/call-record
 */
export function noteStopKey(
  turn: Turn,
  recording: Recording,
  { stopKeys, key }: Readonly<{ stopKeys: readonly Key[]; key: Key }>,
): void {
  if (recording.stopped === true || !stopKeys.includes(key)) return;
  turn.state.recording = { ...recording, stopped: true };
}

/** The recording was ended by a key that has not been reported yet: when it is, it is no answer to anything. */
export function awaitStopKey(turn: Turn, recording: Recording, stopKeys: readonly Key[]): void {
  if (recording.stopped === true) return;
  turn.state.stopKeyDue = { keys: stopKeys, since: turn.event.at };
}

/** An entry was taken at its greatest length: the end key that many callers press all the same is no answer to what comes next. */
export function awaitEndKey(turn: Turn, endKeys: readonly Key[]): void {
  turn.state.stopKeyDue = { keys: endKeys, since: turn.event.at };
}

/** True for a key that ended what is over already; it is awaited no longer. */
export function isLateStopKey(turn: Turn, key: Key): boolean {
  const due = turn.state.stopKeyDue;
  if (due === undefined) return false;
  turn.state.stopKeyDue = undefined;
  return due.keys.includes(key) && elapsedInMs(due.since, turn.event.at) <= stopKeyIsLateForMs;
}
