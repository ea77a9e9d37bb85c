import { broken, type Next } from "../turn/next";
import { answered } from "./answered";
import { isPastLimit } from "./beginCall";
import type { CallEvent, ResultCode } from "../call/callEvent";
import { isKeeping } from "../steps/voicemail/isKeeping";
import { isNotYet } from "../call/isNotYet";
import { keepLateRecording } from "../steps/voicemail/message";
import { recordingOf } from "../steps/voicemail/recordingOf";
import { reviewOf } from "../steps/voicemail/reviewing";
import { waitOutHold } from "./sound";
import { currentStep } from "../steps";
import { awaitNothing, type Turn } from "../turn/turn";

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
  const place = currentStep(turn);
  const isHeld = isNotYet(result) || !turn.state.audio;
  // A goodbye waits for a hold as well, but not beyond the end of the call's time.
  if (isHeld && !(place?.behaviour.endsCall === true && isPastLimit(turn)))
    return waitOutHold(turn);
  turn.state.promptFailures += 1;
  if (place?.behaviour.unheard === undefined) return heard(turn);
  return place.behaviour.unheard(turn, place.node, turn.state.promptFailures);
}

/** Goes on after a prompt, by the step that played it. */
export function heard(turn: Turn): Next {
  const { operation } = turn.state;
  awaitNothing(turn);
  const place = currentStep(turn);
  if (place?.behaviour.heard === undefined) return broken;
  return place.behaviour.heard(turn, place.node, operation);
}

/** Of the operations that a call awaits, those that play something. */
export function isPlaying(operation: string): boolean {
  return operation.startsWith("prompt") || operation.startsWith("listen");
}

/** A recording is over. One that no step waits for any more is somebody's message all the same. */
export function recordingDone(
  turn: Turn,
  event: Extract<CallEvent, { type: "recordingCompleted" }>,
): Next {
  const { recording } = turn.state;
  const isKept = isKeeping(turn.state) || reviewOf(turn.state) !== undefined;
  if (recording?.operation !== event.operation || isKept) return undefined;
  const isExpected = currentStep(turn)?.behaviour.records === true;
  if (isExpected && recordingOf(turn.state) !== undefined) return answered(turn, event);
  turn.state.outcome ??= "leftMessage";
  keepLateRecording(turn, recording, event);
  return undefined;
}
