import { broken, type Next } from "../turn/next";
import { answered } from "./answered";
import { isPastLimit } from "./answerCall";
import { isNotYet, type CallEvent, type ResultCode } from "../call/callEvent";
import { isPlaying } from "../call/activity";
import { keepRecording } from "../steps/voicemail/message";
import { leaveRecording } from "../turn/follow";
import { sayAnnouncement } from "./announcing";
import { waitOutHold } from "./sound";
import { currentStep } from "../steps";
import { awaitNothing, type Turn } from "../turn/turn";

/** What was playing has been heard; a completion nobody awaits is stale. */
export function mediaDone(turn: Turn, operation: string): Next {
  if (!isAwaited(turn, operation)) return undefined;
  // What was played to its end was heard, whatever was told of the sound.
  turn.state.audio = true;
  return heard(turn);
}

/** What should have been played was not: after a hold if there is one, else once more, and then on without it, because silence is worse. */
export function mediaFailed(turn: Turn, operation: string, result?: ResultCode): Next {
  const { activity } = turn.state;
  if (!isPlaying(activity) || activity.operation !== operation) return undefined;
  const isHeld = isNotYet(result) || !turn.state.audio;
  // A goodbye waits for a hold as well, but not beyond the end of the call's time.
  if (isHeld && !(activity.type === "ending" && isPastLimit(turn))) {
    return waitOutHold(turn, activity);
  }
  const place = currentStep(turn);
  if (place?.behaviour.unheard === undefined) return heard(turn);
  return place.behaviour.unheard(turn, place.node);
}

/** Goes on after a prompt, by the step that played it. */
export function heard(turn: Turn): Next {
  awaitNothing(turn);
  if (sayAnnouncement(turn)) return undefined;
  const place = currentStep(turn);
  if (place?.behaviour.heard === undefined) return broken;
  return place.behaviour.heard(turn, place.node);
}

function isAwaited({ state }: Turn, operation: string): boolean {
  return isPlaying(state.activity) && state.activity.operation === operation;
}

/** A recording is over. One that no step waits for any more is somebody's message all the same. */
export function recordingDone(
  turn: Turn,
  event: Extract<CallEvent, { type: "recordingCompleted" }>,
): Next {
  const { activity } = turn.state;
  if (activity.type === "recording" && activity.recording.operation === event.operation) {
    if (currentStep(turn) !== undefined) return answered(turn, event);
    leaveRecording(turn);
    turn.state.activity = { type: "passing" };
  }
  if (turn.state.leftRecording?.operation !== event.operation) return undefined;
  turn.state.outcome ??= "leftMessage";
  keepLateRecording(turn, event);
  return undefined;
}

/** Keeps the recording that the call went on without, now that it has arrived. */
export function keepLateRecording(
  turn: Turn,
  event: Extract<CallEvent, { type: "recordingCompleted" }>,
): void {
  const { leftRecording } = turn.state;
  if (leftRecording?.operation !== event.operation) return;
  keepRecording(turn, leftRecording, event);
  turn.state.leftRecording = undefined;
}
