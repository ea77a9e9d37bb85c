import { isAsking } from "../flow/askSettings";
import { askAgain, questionHeard } from "./asking";
import type { RecordingEnd, RecordingFailure } from "./callEvent";
import { spoken } from "./enterNode";
import { isRecording } from "./isRecording";
import { keepLateRecording, messageRecorded, nothingRecorded, startRecording } from "./message";
import { beginReview, isReviewing, reviewHeard } from "./reviewing";
import { waitOutHold } from "./sound";
import { transferAnnounced } from "./transferring";
import { awaitNothing, currentNode, type Next, type Turn } from "./turn";

/** What was playing has been heard; a completion nobody awaits is stale. */
export function mediaDone(turn: Turn, operation: string): Next {
  if (turn.state.operation !== operation) return undefined;
  turn.state.promptFailures = 0;
  return heard(turn);
}

/** What should have been played was not: once more, and then on without it, because silence is worse. */
export function mediaFailed(turn: Turn, operation: string): Next {
  if (turn.state.operation !== operation) return undefined;
  const node = currentNode(turn);
  if (!turn.state.audio && node?.type !== "hangup" && !isReviewing(turn)) return waitOutHold(turn);
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
  if (node === undefined) return "~error";
  if (isAsking(node)) return questionHeard(turn, node);
  if (node.type === "say") return spoken(node);
  if (node.type === "transfer") return transferAnnounced(turn, node);
  if (node.type === "voicemail") {
    return isReviewing(turn) ? reviewHeard(turn, operation) : startRecording(turn, node);
  }
  if (node.type === "hangup") turn.actions.push({ type: "hangUp" });
  return undefined;
}

/** A message is there. */
export function recordingDone(turn: Turn, operation: string, end: RecordingEnd): Next {
  if (turn.state.recording?.operation !== operation || isReviewing(turn)) return undefined;
  const node = currentNode(turn);
  if (node?.type !== "voicemail" || !isRecording(turn.state)) {
    turn.state.outcome ??= "leftMessage";
    keepLateRecording(turn);
    return undefined;
  }
  messageRecorded(turn, node, end);
  if (node.review === true) return beginReview(turn);
  turn.state.recording = undefined;
  return node.done ?? "~kept";
}

/** No message is there. */
export function recordingLost(turn: Turn, operation: string, reason: RecordingFailure): Next {
  const node = currentNode(turn);
  if (turn.state.operation !== operation || node?.type !== "voicemail") return undefined;
  return nothingRecorded(turn, node, reason);
}
