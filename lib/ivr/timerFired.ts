import { isAsking } from "../flow/steps/askSettings";
import type { FlowNode } from "../flow/document/flow";
import { answerDue } from "./answering";
import { entryPaused, noInput } from "./asking";
import { keepAlive } from "./beginCall";
import type { TimerName } from "./callEvent";
import { heard } from "./mediaEnded";
import { recordingOf } from "./recordingOf";
import { askForRecording } from "./recordingWatch";
import { reviewOf, reviewUnanswered } from "./reviewing";
import { resume, soundFlows } from "./sound";
import { stopWaitingForKeys } from "./toneReceived";
import { askForTransfer, targetOverdue } from "./transferEnded";
import { currentNode, startTimer, stopPlaying, stopTimer, type Next, type Turn } from "./turn";

/** A call in a conversation with somebody else is not cut off by our limit. */
const limitAgainInMs = 60_000;

/** A timer rings. One of an older generation is stale and does nothing (rule 8). */
export function timerFired(turn: Turn, timer: TimerName, generation: number): Next {
  if (generation === 0 || turn.state.timers[timer] !== generation) return undefined;
  stopTimer(turn, timer);
  const node = currentNode(turn);
  switch (timer) {
    case "answerDue":
      return answerDue(turn);
    case "noInput":
      return noKey(turn, node);
    case "interDigit":
      return node !== undefined && isAsking(node) ? entryPaused(turn, node) : "~error";
    case "reorder":
      return stopWaitingForKeys(turn);
    case "mediaOverdue":
      return mediaOverdue(turn);
    case "ring":
      return targetOverdue(turn);
    case "transferCheck":
      return askForTransfer(turn);
    case "keepAlive":
      return keepAlive(turn);
    case "callLimit":
      return callLimit(turn);
  }
}

function noKey(turn: Turn, node: FlowNode | undefined): Next {
  const review = reviewOf(turn.state);
  if (node?.type === "voicemail" && review !== undefined) {
    return reviewUnanswered(turn, node, review);
  }
  return node !== undefined && isAsking(node) ? noInput(turn, node) : "~error";
}

/** Graph never said that something ended: go on as if it had. */
function mediaOverdue(turn: Turn): Next {
  if (turn.state.phase === "establishing") return soundFlows(turn);
  if (turn.state.resume !== undefined) return resume(turn);
  const recording = recordingOf(turn.state);
  if (recording !== undefined) return askForRecording(turn, recording);
  return heard(turn);
}

function callLimit(turn: Turn): Next {
  const { phase, resume } = turn.state;
  if (resume === undefined && (phase === "transferring" || phase === "recording")) {
    startTimer(turn, "callLimit", limitAgainInMs);
    return undefined;
  }
  if (phase === "goodbye" || phase === "establishing") {
    turn.actions.push({ type: "hangUp" });
    return undefined;
  }
  stopPlaying(turn);
  return "~limit";
}
