import { broken, leaveBy, type Next } from "../turn/next";
import type { NodeOf } from "../../flow/document/flow";
import { isKeeping } from "./voicemail/isKeeping";
import { isNotYet } from "../call/isNotYet";
import {
  beginMessage,
  messageRecorded,
  nothingRecorded,
  recordingSilent,
  startRecording,
  stopKeys,
} from "./voicemail/message";
import { recordingOf } from "./voicemail/recordingOf";
import {
  askForRecording,
  askSoon,
  recordingRead,
  recordingUnknown,
} from "./voicemail/recordingWatch";
import {
  askForReview,
  beginReview,
  keyInReview,
  reviewHeard,
  reviewOf,
  reviewUnanswered,
} from "./voicemail/reviewing";
import { waitOutHold } from "../events/sound";
import { noteStopKey } from "../asking/stopKey";
import type { Key } from "../call/tone";
import { awaitNothing, forgetStep, stopPlaying, type Turn } from "../turn/turn";
import type { Answer, Behaviour } from "./behaviour";

type Voicemail = NodeOf<"voicemail">;

/** Records a message, keeps it, and lets its caller review it. */
export const voicemail: Behaviour<"voicemail"> = {
  needsSound: true,
  records: true,
  enter: beginMessage,
  sayAgain(turn, node) {
    const review = reviewOf(turn.state);
    if (review !== undefined) return askForReview(turn, review);
    forgetStep(turn);
    return beginMessage(turn, node);
  },
  takeKey,
  wantsKey: (turn) => recordingOf(turn.state) !== undefined,
  heard(turn, node, operation) {
    const review = reviewOf(turn.state);
    return review === undefined ? startRecording(turn, node) : reviewHeard(turn, review, operation);
  },
  timerRang(turn, node, timer) {
    const recording = recordingOf(turn.state);
    if (timer === "mediaOverdue" && recording !== undefined) {
      return askForRecording(turn, node, recording);
    }
    const review = reviewOf(turn.state);
    return timer === "noInput" && review !== undefined ? reviewUnanswered(turn, review) : broken;
  },
  answered,
};

/** A key during the words before the beep goes straight to the beep; during the recording Graph itself hears the stop keys. */
function takeKey(turn: Turn, node: Voicemail, key: Key): Next {
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

function answered(turn: Turn, node: Voicemail, answer: Answer): Next {
  if (answer.type === "recordingCompleted") return recorded(turn, node, answer);
  if (answer.type === "recordingFailed") return failed(turn, answer);
  if (answer.type === "recordingKept") return kept(turn, node, answer);
  if (answer.type === "recordingUnknown") return recordingUnknown(turn, answer.operation);
  return answer.type === "operationRead" ? recordingRead(turn, node, answer) : undefined;
}

/** A message is there. */
function recorded(
  turn: Turn,
  node: Voicemail,
  event: Extract<Answer, { type: "recordingCompleted" }>,
): Next {
  const recording = recordingOf(turn.state);
  if (recording === undefined) return undefined;
  messageRecorded(turn, node, { recording, event });
  return undefined;
}

/** No message is there. */
function failed(
  turn: Turn,
  { operation, reason, result }: Extract<Answer, { type: "recordingFailed" }>,
): Next {
  if (turn.state.operation !== operation) return undefined;
  return isNotYet(result) ? waitOutHold(turn) : nothingRecorded(turn, reason);
}

type Kept = Extract<Answer, { type: "recordingKept" }>;

/** The message is in storage, or will be: its caller reviews what is there, and is told of what comes later no otherwise. One in which nothing can be heard is none. */
function kept(turn: Turn, node: Voicemail, { operation, kept: isThere, sound }: Kept): Next {
  const { recording } = turn.state;
  if (recording?.operation !== operation) return undefined;
  awaitNothing(turn);
  // What was heard counts; where nobody could listen, the clock has to tell.
  const isEmpty = sound === "silent" || (sound !== "heard" && recording.wordless === true);
  if (isEmpty) return recordingSilent(turn, { recording, kept: isThere });
  if (node.review === true && isThere) return beginReview(turn, recording);
  turn.state.recording = undefined;
  return leaveBy("done");
}
