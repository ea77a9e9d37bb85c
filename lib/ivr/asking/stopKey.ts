import { elapsedInMs } from "../../flow/time/epochMs";
import type { Key } from "../call/tone";
import type { Turn } from "../turn/turn";

/** How long after a recording, or an entry that is full, the key that ends it may still come. */
const stopKeyIsLateForMs = 2000;

/** Something was ended by a key that has not been reported yet: when it is, it is no answer to anything. */
export function awaitStopKey({ state, event }: Turn, keys: readonly Key[]): void {
  state.stopKeyDue = { keys, since: event.at };
}

/** An entry was taken at its greatest length: the end key that many callers press all the same is no answer to what comes next, unless that asks for it. */
export function awaitEndKey(turn: Turn, endKeys: readonly Key[]): void {
  turn.state.stopKeyDue = { keys: endKeys, since: turn.event.at, isHabit: true };
}

/** True for a key that ended what is over already; it is awaited no longer. */
export function isLateStopKey(turn: Turn, key: Key, isWanted: (key: Key) => boolean): boolean {
  const due = turn.state.stopKeyDue;
  // One that is typed ahead already is judged by the question that takes it.
  if (due === undefined || isTypedAhead(turn)) return false;
  turn.state.stopKeyDue = undefined;
  const isLate =
    due.keys.includes(key) && elapsedInMs(due.since, turn.event.at) <= stopKeyIsLateForMs;
  if (!isLate || due.isHabit !== true) return isLate;
  if (isBetweenQuestions(turn)) {
    turn.state.stopKeyDue = { ...due, isAhead: true };
    return false;
  }
  return !isWanted(key);
}

/** A question takes keys typed ahead: an end key that came before anybody knew what is asked next counts only if it is asked for. */
export function dropEndKey(turn: Turn, isWanted: (key: Key) => boolean): void {
  const [first, ...rest] = turn.state.typeAhead;
  if (!isTypedAhead(turn) || first === undefined) return;
  turn.state.stopKeyDue = undefined;
  if (!isWanted(first)) turn.state.typeAhead = rest;
}

function isTypedAhead({ state }: Turn): boolean {
  return state.stopKeyDue?.isAhead === true && state.typeAhead.length > 0;
}

/** Somebody outside is asked: a look-up, a meeting, people on call, or whether a PIN is right. */
function isBetweenQuestions({ state }: Turn): boolean {
  const { type } = state.activity;
  return (
    type === "lookingUp" ||
    type === "creatingMeeting" ||
    type === "alerting" ||
    type === "checkingPin"
  );
}
