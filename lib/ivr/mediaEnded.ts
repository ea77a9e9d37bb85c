import { isAsking } from "../flow/steps/askSettings";
import { askAgain, questionHeard } from "./asking";
import { isPastLimit } from "./beginCall";
import type { CallEvent, ResultCode } from "./callEvent";
import { spoken } from "./enterNode";
import { isNotYet } from "./isNotYet";
import { keepLateRecording, messageRecorded, nothingRecorded, startRecording } from "./message";
import { isKeeping } from "./isKeeping";
import { recordingOf } from "./recordingOf";
import { reviewHeard, reviewOf } from "./reviewing";
import { waitOutHold } from "./sound";
import { transferAnnounced } from "./transferring";
import { awaitNothing, currentNode, type Next, type Turn } from "./turn";

/** What was playing has been heard; a completion nobody awaits is stale. */
export function mediaDone(turn: Turn, operation: string): Next {
  if (turn.state.operation !== operation || !isPlaying(operation)) return undefined;
  turn.state.promptFailures = 0;
  // What was played to its end was heard, whatever was told of the sound.
  turn.state.audio = true;
  return heard(turn);
}

/** What should have been played was not: after a hold if there is one, else once more, and then on without it, because silence is worse. */
export function mediaFailed(turn: Turn, operation: string, result?: ResultCode): Next {
  if (turn.state.operation !== operation || !isPlaying(operation)) return undefined;
  const node = currentNode(turn);
  const isHeld = isNotYet(result) || !turn.state.audio;
  // A goodbye waits for a hold as well, but not beyond the end of the call's time.
  if (isHeld && !(node?.type === "hangup" && isPastLimit(turn))) return waitOutHold(turn);
  turn.state.promptFailures += 1;
  if (node !== undefined && isAsking(node)) {
    awaitNothing(turn);
    return turn.state.promptFailures > 2 ? "~error" : askAgain(turn, node, []);
  }
  return heard(turn);
}

/** Goes on after a prompt, by where the call is. */
export function heard(turn: Turn): Next {
  const { operation } = turn.state;
  awaitNothing(turn);
  const node = currentNode(turn);
  if (node !== undefined && isAsking(node)) return questionHeard(turn, node);
  if (node?.type === "say") return spoken(node);
  if (node?.type === "transfer") return transferAnnounced(turn, node);
  if (node?.type === "voicemail") {
    const review = reviewOf(turn.state);
    return review === undefined ? startRecording(turn, node) : reviewHeard(turn, review, operation);
  }
  if (node?.type !== "hangup") return "~error";
  turn.actions.push({ type: "hangUp" });
  return undefined;
}

/** Of the operations that a call awaits, those that play something. */
export function isPlaying(operation: string): boolean {
  return operation.startsWith("prompt") || operation.startsWith("listen");
}

/** A message is there. */
export function recordingDone(
  turn: Turn,
  event: Extract<CallEvent, { type: "recordingCompleted" }>,
): Next {
  const { recording } = turn.state;
  if (recording?.operation !== event.operation || isKept(turn)) return undefined;
  const node = currentNode(turn);
  if (node?.type !== "voicemail" || recordingOf(turn.state) === undefined) {
    turn.state.outcome ??= "leftMessage";
    keepLateRecording(turn, recording, event);
    return undefined;
  }
  messageRecorded(turn, node, { recording, event });
  return undefined;
}

/** The recording is being kept, or kept already. */
function isKept({ state }: Turn): boolean {
  return isKeeping(state) || reviewOf(state) !== undefined;
}

/** No message is there. */
export function recordingLost(
  turn: Turn,
  { operation, reason, result }: Extract<CallEvent, { type: "recordingFailed" }>,
): Next {
  const node = currentNode(turn);
  if (turn.state.operation !== operation || node?.type !== "voicemail") return undefined;
  if (isNotYet(result)) return waitOutHold(turn);
  return nothingRecorded(turn, node, reason);
}
