import { elapsedInMs } from "../../flow/time/epochMs";
import type { Action } from "../call/action";
import { goBackTo, isSame } from "../turn/goBackTo";
import type { FirstKeys, NumberedKey } from "../call/ivrState";
import { heldActivity, isPlaying, leavesMessage, operationOf } from "../call/activity";
import { stopPlaying, withoutOperation, type ChangingState, type Turn } from "../turn/turn";

/** How long a key waits for an earlier one that Graph seems to have sent before it, or may still be followed by one. */
export const reorderInMs = 400;

/** Graph counts from 1 in its examples; a captured call began at 6. Before 1 nothing is missing. */
const lowestSequenceId = 1;

/** True for a number that nothing can come before. */
export function isLowest(sequenceId: number): boolean {
  return sequenceId <= lowestSequenceId;
}

/** Keeps what was before a call's first key, in case an earlier one is on its way. Where keys are dropped an earlier one would be, too. */
export function rememberFirst(turn: Turn, before: ChangingState, first: NumberedKey): void {
  const mayBeDropped = first.key !== undefined && !leavesMessage(heldActivity(turn.state));
  if (mayBeDropped && !hasMoved(before, turn.state)) return;
  turn.state.firstKeys = { since: turn.event.at, before, keys: [first] };
}

/** A key was used in its order: it is one more to use again, should the call go back. */
export function addToFirst(turn: Turn, key: NumberedKey): void {
  const { firstKeys } = turn.state;
  if (firstKeys === undefined) return;
  turn.state.firstKeys = isOpen(turn, firstKeys)
    ? { ...firstKeys, keys: [...firstKeys.keys, key] }
    : undefined;
}

/** Where a key belongs that has a smaller number than all before: undefined when it is repeated or comes too late. */
export function firstKeysAfter(turn: Turn, { sequenceId }: NumberedKey): FirstKeys | undefined {
  const { firstKeys } = turn.state;
  if (firstKeys === undefined || !isOpen(turn, firstKeys)) return undefined;
  return firstKeys.keys.every((used) => sequenceId < used.sequenceId) ? firstKeys : undefined;
}

/** Takes the call back to before its first key: what plays because of that key stops, what it stopped stays so. */
export function goBackBefore(turn: Turn, { before, ...first }: FirstKeys): void {
  const { state } = turn;
  const plays = operationOf(before) === operationOf(state);
  if (!plays && isPlaying(state.activity)) stopPlaying(turn);
  const { generation, timers, early, lastSequenceId, gapsAreNormal } = state;
  const mediaOverdue = plays ? timers.mediaOverdue : 0;
  goBackTo(turn, {
    ...before,
    generation,
    early,
    lastSequenceId,
    gapsAreNormal,
    activity: plays ? before.activity : withoutOperation(before.activity),
    timers: { ...before.timers, reorder: timers.reorder, mediaOverdue },
    firstKeys: { ...first, before, keys: [] },
  });
}

/** Others hear of these at once, and a caller who is sent to the wrong one does not come back: better a moment later than wrong. */
export function isHeardByOthers({ type }: Action): boolean {
  return (
    type === "transfer" ||
    type === "placeCall" ||
    type === "tellParent" ||
    type === "hangUp" ||
    type === "notify" ||
    type === "startAlert" ||
    type === "readPresence" ||
    type === "createOnlineMeeting"
  );
}

/** After a turn that did something: the way back is open as long as nothing happens but keys, and what they ask for can be taken back or asked again. */
export function closeFirstKeys({ state, event, actions }: Turn): void {
  if (state.firstKeys === undefined) return;
  // An answer that was awaited before the first key does not come twice.
  const isAnswered = state.firstKeys.before.activity.type === "lookingUp";
  const isOpenStill =
    event.type === "toneReceived" || (event.type === "lookUpCompleted" && !isAnswered);
  if (!isOpenStill || !actions.every(canBeTakenBack)) state.firstKeys = undefined;
}

function canBeTakenBack({ type }: Action): boolean {
  return (
    type === "startTimer" ||
    type === "playPrompt" ||
    type === "playRecording" ||
    type === "cancelMediaProcessing" ||
    type === "lookUp"
  );
}

/** Both ways: the earlier key was received later, or is told later. */
function isOpen({ event }: Turn, { since }: FirstKeys): boolean {
  return elapsedInMs(since, event.at) <= reorderInMs && elapsedInMs(event.at, since) <= reorderInMs;
}

function hasMoved(before: ChangingState, after: ChangingState): boolean {
  return !isSame({ ...before, lastSequenceId: after.lastSequenceId }, after);
}
