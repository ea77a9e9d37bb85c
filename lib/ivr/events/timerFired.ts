import { broken, type Next } from "../turn/next";
import { answerDue } from "./answering";
import { keepAlive } from "./beginCall";
import type { TimerName } from "../call/callEvent";
import { heard } from "./mediaEnded";
import { recordingOf } from "../steps/voicemail/recordingOf";
import { resume, soundFlows } from "./sound";
import { currentStep } from "../steps";
import { stopWaitingForKeys } from "./toneReceived";
import { startTimer, stopPlaying, stopTimer, type Turn } from "../turn/turn";

/** A call in a conversation with somebody else is not cut off by our limit. */
const limitAgainInMs = 60_000;

/** A timer rings. One of an older generation is stale and does nothing (rule 8). */
export function timerFired(turn: Turn, timer: TimerName, generation: number): Next {
  if (generation === 0 || turn.state.timers[timer] !== generation) return undefined;
  stopTimer(turn, timer);
  switch (timer) {
    case "answerDue":
      return answerDue(turn);
    case "noInput":
    case "interDigit":
    case "ring":
    case "transferCheck":
      return tellStep(turn, timer);
    case "reorder":
      return stopWaitingForKeys(turn);
    case "mediaOverdue":
      return mediaOverdue(turn);
    case "keepAlive":
      return keepAlive(turn);
    case "callLimit":
      return callLimit(turn);
  }
}

function tellStep(turn: Turn, timer: TimerName): Next {
  const place = currentStep(turn);
  if (place?.behaviour.timerRang === undefined) return broken;
  return place.behaviour.timerRang(turn, place.node, timer);
}

/** Graph never said that something ended: go on as if it had. */
function mediaOverdue(turn: Turn): Next {
  if (turn.state.phase === "establishing") return soundFlows(turn);
  if (turn.state.resume !== undefined) return resume(turn);
  return recordingOf(turn.state) === undefined ? heard(turn) : tellStep(turn, "mediaOverdue");
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
  return { type: "flowExit", exit: "limit" };
}
