import { broken, type Next } from "../turn/next";
import { operationOf } from "../call/activity";
import { goBackTo } from "../turn/goBackTo";
import {
  addToFirst,
  firstKeysAfter,
  goBackBefore,
  isHeardByOthers,
  isLowest,
  rememberFirst,
  reorderInMs,
} from "./firstKeys";
import { follow } from "../turn/follow";
import type { NumberedKey } from "../call/ivrState";
import { resume } from "./sound";
import { currentStep } from "../steps";
import { isLateStopKey } from "../asking/stopKey";
import { toKey, type Key, type Tone } from "../call/tone";
import { typeAhead } from "../asking/typeAhead";
import { isRunning, startTimer, stopPlaying, stopTimer, type Turn } from "../turn/turn";

/** So many keys after a missing one, and it is not late but lost. */
const mostEarlyKeys = 8;

/**
 * A key, in the order of Graph's sequenceId (rule 7): a repeated or late one is dropped. One that leaves a gap is held
 * for a moment, because notifications may overtake one another; a call whose numbers do leave gaps shows it once.
 */
export function toneReceived(
  turn: Turn,
  event: Readonly<{ tone: Tone; sequenceId: number }>,
): Next {
  const { state } = turn;
  const numbered = { sequenceId: event.sequenceId, key: toKey(event.tone) };
  const last = state.lastSequenceId;
  if (last === undefined) return firstReceived(turn, numbered);
  if (event.sequenceId <= last) return earlierReceived(turn, numbered);
  if (event.sequenceId > last + 1 && state.gapsAreNormal !== true) {
    return keepEarlyKey(turn, numbered);
  }
  useInOrder(turn, numbered);
  return useEarlyKeys(turn, false);
}

/**
 * The first key to arrive need not be the first one pressed, and its number does not tell. It is used at once; what it
 * brought about is taken back should an earlier one come. What others would hear of waits as long as that one may take.
 */
function firstReceived(turn: Turn, first: NumberedKey): Next {
  const { state } = turn;
  if (isLowest(first.sequenceId)) {
    useInOrder(turn, first);
    return useEarlyKeys(turn, false);
  }
  if (state.early.length > 0) return keepEarlyKey(turn, first);
  const before = { ...state };
  useInOrder(turn, first);
  if (!turn.actions.some(isHeardByOthers)) {
    rememberFirst(turn, before, first);
    return undefined;
  }
  const operation = operationOf(state);
  const isAsked = isRunning(state, "noInput");
  turn.actions.splice(0);
  goBackTo(turn, before);
  // Words that the key will stop, it stops now; nor is its caller asked for a key meanwhile.
  if (operation !== operationOf(state)) stopPlaying(turn);
  if (!isAsked) stopTimer(turn, "noInput");
  return keepEarlyKey(turn, first);
}

/** A key with a smaller number than the last one used: the call's first ones may have come in the wrong order. */
function earlierReceived(turn: Turn, earlier: NumberedKey): Next {
  const { state } = turn;
  const first = firstKeysAfter(turn, earlier);
  if (first === undefined) return undefined;
  goBackBefore(turn, first);
  state.lastSequenceId = earlier.sequenceId - 1;
  state.early = inOrder([earlier, ...first.keys, ...state.early]);
  return useOrWait(turn);
}

function keepEarlyKey(turn: Turn, early: NumberedKey): Next {
  const { state } = turn;
  if (state.early.some(({ sequenceId }) => sequenceId === early.sequenceId)) return undefined;
  state.early = inOrder([...state.early, early]);
  if (state.early.length >= mostEarlyKeys) return stopWaitingForKeys(turn);
  if (!isRunning(state, "reorder")) startTimer(turn, "reorder", reorderInMs);
  return undefined;
}

function inOrder(keys: readonly NumberedKey[]): readonly NumberedKey[] {
  return keys.toSorted((one, other) => one.sequenceId - other.sequenceId);
}

/** The missing key did not come: those held are used, and this call holds none any more. Before the first ones none may be missing at all. */
export function stopWaitingForKeys(turn: Turn): Next {
  const { state } = turn;
  const [first] = state.early;
  if (state.lastSequenceId === undefined && first !== undefined) {
    state.lastSequenceId = first.sequenceId - 1;
    return useOrWait(turn);
  }
  state.gapsAreNormal = true;
  return useEarlyKeys(turn, true);
}

/** Uses the keys held as far as none is missing between them, and waits for that one. */
function useOrWait(turn: Turn): Next {
  const { state } = turn;
  useEarlyKeys(turn, state.gapsAreNormal === true);
  if (state.early.length > 0 && !isRunning(state, "reorder")) {
    startTimer(turn, "reorder", reorderInMs);
  }
  return undefined;
}

function useEarlyKeys(turn: Turn, all: boolean): Next {
  const { state } = turn;
  let [first] = state.early;
  while (first !== undefined && (all || first.sequenceId - 1 === state.lastSequenceId)) {
    state.early = state.early.slice(1);
    useInOrder(turn, first);
    [first] = state.early;
  }
  if (state.early.length === 0) stopTimer(turn, "reorder");
  return undefined;
}

function useInOrder(turn: Turn, numbered: NumberedKey): void {
  turn.state.lastSequenceId = numbered.sequenceId;
  addToFirst(turn, numbered);
  useKey(turn, numbered.key);
}

/** Uses one key where the call is now; what it leads to is followed before the next key is looked at. */
function useKey(turn: Turn, key: Key | undefined): void {
  if (key === undefined || isLateStopKey(turn, key, (one) => isWanted(turn, one))) return;
  follow(turn, keyInActivity(turn, key));
}

function keyInActivity(turn: Turn, key: Key): Next {
  switch (turn.state.activity.type) {
    case "waitingForSound":
      return keyInsteadOfSound(turn, key);
    case "announcing":
    case "asking":
    case "checkingPin":
    case "inviting":
    case "recording":
    case "keeping":
    case "reviewing":
    case "listening":
      return keyInStep(turn, key);
    case "countingCalls":
    case "establishing":
    case "lookingUp":
    case "creatingMeeting":
    case "alerting":
    case "branching":
    case "passing":
      typeAhead(turn, key);
      return undefined;
    case "new":
    case "leaving":
    case "announcingTransfer":
    case "connecting":
    case "moving":
    case "readingPresence":
    case "transferring":
    case "ending":
    case "unreadable":
    case "ended":
      return undefined;
  }
}

/** A key proves that the caller is there: the step that waits for sound begins, and the key is its first. */
function keyInsteadOfSound(turn: Turn, key: Key): Next {
  typeAhead(turn, key);
  return resume(turn);
}

function keyInStep(turn: Turn, key: Key): Next {
  const place = currentStep(turn);
  if (place?.behaviour.takeKey === undefined) return broken;
  return place.behaviour.takeKey(turn, place.node, key);
}

function isWanted(turn: Turn, key: Key): boolean {
  const place = currentStep(turn);
  return place?.behaviour.wantsKey?.(turn, place.node, key) === true;
}
