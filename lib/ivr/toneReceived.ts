import { isAsking } from "../flow/askSettings";
import type { FlowNode, NodeOf } from "../flow/flow";
import { takeKey } from "./asking";
import { follow } from "./follow";
import { globalNext } from "./globalNext";
import type { IvrState } from "./ivrState";
import { isKeeping } from "./isKeeping";
import { startRecording, stopKeys } from "./message";
import { recordingOf } from "./recordingOf";
import { askSoon } from "./recordingWatch";
import { keyInReview, reviewOf } from "./reviewing";
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
  let [first] = state.early;
  while (first !== undefined && (all || first.sequenceId - 1 === state.lastSequenceId)) {
    state.early = state.early.slice(1);
    state.lastSequenceId = first.sequenceId;
    useKey(turn, first.key);
    [first] = state.early;
  }
  if (state.early.length === 0) stopTimer(turn, "reorder");
  return undefined;
}

/** Uses one key where the call is now; what it leads to is followed before the next key is looked at. */
function useKey(turn: Turn, key: Key | undefined): void {
  if (key !== undefined && !isLateStopKey(turn, key)) follow(turn, keyInPhase(turn, key));
}

function keyInPhase(turn: Turn, key: Key): Next {
  if (turn.state.resume !== undefined) return keyInsteadOfSound(turn, key);
  switch (turn.state.phase) {
    case "inMenu":
    case "collectingDigits":
    case "speaking":
    case "recording":
      return keyInNode(turn, currentNode(turn), key);
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

function keyInNode(turn: Turn, node: FlowNode | undefined, key: Key): Next {
  if (node?.type === "say") return keyWhileSpeaking(turn, node, key);
  if (node?.type === "voicemail") return keyAroundRecording(turn, node, key);
  return node !== undefined && isAsking(node) ? takeKey(turn, node, key) : "~error";
}

/** During an announcement: a key it listens for, a universal key, or a key for the next question, which also ends the announcement. */
function keyWhileSpeaking(turn: Turn, node: NodeOf<"say">, key: Key): Next {
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
function keyAroundRecording(turn: Turn, node: NodeOf<"voicemail">, key: Key): Next {
  const review = reviewOf(turn.state);
  if (review !== undefined) return keyInReview(turn, node, review, key);
  const recording = recordingOf(turn.state);
  if (recording !== undefined) {
    const stops = stopKeys(node);
    noteStopKey(turn, recording, { stopKeys: stops, key });
    return stops.includes(key) ? askSoon(turn) : undefined;
  }
  if (isKeeping(turn.state)) return undefined;
  stopPlaying(turn);
  return startRecording(turn, node);
}
