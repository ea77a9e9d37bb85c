import { broken, type Next } from "../turn/next";
import { answerDue } from "./answering";
import { keepAlive } from "./answerCall";
import { doorOverdue } from "./door";
import type { TimerName } from "../call/callEvent";
import { heard } from "./mediaEnded";
import { heldActivity, isHandedOn, leavesMessage } from "../call/activity";
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
      return turn.state.activity.type === "establishing" ? answerDue(turn) : doorOverdue(turn);
    case "noInput":
    case "interDigit":
    case "ring":
    case "transferCheck":
    case "leg":
    case "connected":
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
  const { type } = turn.state.activity;
  if (type === "establishing") return soundFlows(turn);
  if (type === "waitingForSound") return resume(turn);
  return type === "recording" ? tellStep(turn, "mediaOverdue") : heard(turn);
}

function callLimit(turn: Turn): Next {
  const { activity } = turn.state;
  if (isHandedOn(activity) || leavesMessage(activity)) {
    startTimer(turn, "callLimit", limitAgainInMs);
    return undefined;
  }
  const { type } = heldActivity(turn.state);
  if (type === "ending" || type === "establishing") {
    turn.actions.push({ type: "hangUp" });
    return undefined;
  }
  stopPlaying(turn);
  return { type: "flowExit", exit: "limit" };
}
