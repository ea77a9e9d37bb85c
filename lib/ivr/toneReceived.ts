import { isAsking } from "../flow/askSettings";
import { takeKey } from "./asking";
import { follow } from "./follow";
import { globalNext } from "./globalNext";
import type { IvrState } from "./ivrState";
import { isRecording } from "./isRecording";
import { startRecording, stopKeys } from "./message";
import { isReviewing, keyInReview } from "./reviewing";
import { resume } from "./sound";
import { isLateStopKey, noteStopKey } from "./stopKey";
import { toKey, type Key, type Tone } from "./tone";
import { typeAhead } from "./typeAhead";
import {
  currentNode,
  isRunning,
  startTimer,
  stopPlaying,
  stopTimer,
  type Next,
  type Turn,
} from "./turn";

/** How long a key waits for an earlier one that Graph seems to have sent before it. */
const reorderInMs = 400;
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
  const key = toKey(event.tone);
  const last = state.lastSequenceId;
  if (last !== undefined && event.sequenceId <= last) return undefined;
  if (last !== undefined && event.sequenceId > last + 1 && state.gapsAreNormal !== true) {
    return keepEarlyKey(turn, { sequenceId: event.sequenceId, key });
  }
  state.lastSequenceId = event.sequenceId;
  useKey(turn, key);
  return useEarlyKeys(turn, false);
}

function keepEarlyKey(turn: Turn, early: IvrState["early"][number]): Next {
  const { state } = turn;
  if (state.early.some(({ sequenceId }) => sequenceId === early.sequenceId)) return undefined;
  state.early = [...state.early, early].toSorted((one, other) => one.sequenceId - other.sequenceId);
  if (state.early.length >= mostEarlyKeys) return stopWaitingForKeys(turn);
  if (!isRunning(state, "reorder")) startTimer(turn, "reorder", reorderInMs);
  return undefined;
}

/** The missing key did not come: those held are used, and this call holds none any more. */
export function stopWaitingForKeys(turn: Turn): Next {
  turn.state.gapsAreNormal = true;
  return useEarlyKeys(turn, true);
}

function useEarlyKeys(turn: Turn, all: boolean): Next {
  const { state } = turn;
  while (state.early.length > 0) {
    const [first, ...rest] = state.early;
    if (first === undefined || (!all && first.sequenceId !== (state.lastSequenceId ?? 0) + 1))
      break;
    state.early = rest;
    state.lastSequenceId = first.sequenceId;
    useKey(turn, first.key);
  }
  if (state.early.length === 0) stopTimer(turn, "reorder");
  return undefined;
}

/** Uses one key where the call is now; what it leads to is followed before the next key is looked at. */
function useKey(turn: Turn, key: Key | undefined): void {
  if (key !== undefined && !isLateStopKey(turn, key)) follow(turn, keyInPhase(turn, key));
}

function keyInPhase(turn: Turn, key: Key): Next {
  const node = currentNode(turn);
  if (turn.state.resume !== undefined) return keyInsteadOfSound(turn, key);
  switch (turn.state.phase) {
    case "inMenu":
    case "collectingDigits":
      return node !== undefined && isAsking(node) ? takeKey(turn, node, key) : undefined;
    case "speaking":
      return keyWhileSpeaking(turn, key);
    case "recording":
      return keyAroundRecording(turn, key);
    case "establishing":
    case "lookingUp":
      typeAhead(turn, key);
      return undefined;
    case "new":
    case "transferring":
    case "goodbye":
    case "ended":
      return undefined;
  }
}

/** A key proves that the caller is there: the step that waits for sound begins, and the key is its first. */
function keyInsteadOfSound(turn: Turn, key: Key): Next {
  typeAhead(turn, key);
  return resume(turn);
}

/** During an announcement: a key it listens for, a universal key, or a key for the next question, which also ends the announcement. */
function keyWhileSpeaking(turn: Turn, key: Key): Next {
  const node = currentNode(turn);
  if (node?.type !== "say") return undefined;
  const next = node.listen?.[key] ?? globalNext(turn, node, key);
  if (next !== undefined && next !== "help") {
    stopPlaying(turn);
    return next;
  }
  typeAhead(turn, key);
  if (node.bargeIn === false) return undefined;
  stopPlaying(turn);
  return node.next ?? "hangup";
}

/** A key during the words before the beep goes straight to the beep; during the recording Graph itself hears the stop keys. */
function keyAroundRecording(turn: Turn, key: Key): Next {
  const node = currentNode(turn);
  if (node?.type !== "voicemail") return undefined;
  if (isReviewing(turn)) return keyInReview(turn, node, key);
  if (isRecording(turn.state)) {
    noteStopKey(turn, stopKeys(node), key);
    return undefined;
  }
  stopPlaying(turn);
  return startRecording(turn, node);
}
