import type { NodeOf } from "../../flow/document/flow";
import type { Activity } from "../call/activity";
import { isNotYet } from "../call/callEvent";
import type { Key } from "../call/tone";
import { waitOutHold } from "../events/sound";
import { broken, leaveBy, type Next } from "../turn/next";
import { stopPlaying, type Turn } from "../turn/turn";
import type { Answer, Behaviour } from "./behaviour";
import {
  beginMessage,
  messageRecorded,
  nothingRecorded,
  recordingSilent,
  startRecording,
  stopKeys,
} from "./voicemail/message";
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
  reviewUnanswered,
} from "./voicemail/reviewing";

type Voicemail = NodeOf<"voicemail">;

/** Records a message, keeps it, and lets its caller review it. */
export const voicemail: Behaviour<"voicemail"> = {
  needsSound: true,
  enter: beginMessage,
  sayAgain(turn, node) {
    const { activity } = turn.state;
    return "review" in activity ? askForReview(turn, activity.review) : beginMessage(turn, node);
  },
  takeKey,
  wantsKey: ({ state }) => state.activity.type === "recording",
  heard(turn, node) {
    const { activity } = turn.state;
    if ("review" in activity) return reviewHeard(turn, activity);
    return startRecording(turn, node, activity.type === "inviting" ? activity.retries : 0);
  },
  timerRang(turn, node, timer) {
    const { activity } = turn.state;
    if (timer === "mediaOverdue" && activity.type === "recording") {
      return askForRecording(turn, node, activity.recording);
    }
    return timer === "noInput" && "review" in activity
      ? reviewUnanswered(turn, activity.review)
      : broken;
  },
  answered,
};

/** A key during the words before the beep goes straight to the beep; during the recording Graph itself hears the stop keys. */
function takeKey(turn: Turn, node: Voicemail, key: Key): Next {
  const { activity } = turn.state;
  if ("review" in activity) return keyInReview(turn, node, activity.review, key);
  if (activity.type === "recording") {
    if (!stopKeys(node).includes(key)) return undefined;
    turn.state.activity = { ...activity, isStopped: true };
    return askSoon(turn);
  }
  if (activity.type !== "inviting") return undefined;
  stopPlaying(turn);
  return startRecording(turn, node, activity.retries);
}

function answered(turn: Turn, node: Voicemail, answer: Answer): Next {
  const { activity } = turn.state;
  if (activity.type === "keeping") {
    return answer.type === "recordingKept" ? kept(turn, node, activity, answer) : undefined;
  }
  const isNews = "operation" in answer && activity.type === "recording";
  if (!isNews || activity.recording.operation !== answer.operation) return undefined;
  switch (answer.type) {
    case "recordingCompleted":
      return messageRecorded(turn, node, activity, answer);
    case "recordingFailed":
      return failed(turn, activity, answer);
    case "recordingUnknown":
      return recordingUnknown(turn, activity);
    case "operationRead":
      return recordingRead(turn, node, activity, answer.status);
    case "recordingKept":
    case "lookUpCompleted":
    case "onlineMeetingCreated":
    case "alertStarted":
    case "pinChecked":
    case "presenceRead":
    case "transferFailed":
    case "transferUnknown":
    case "legChanged":
    case "inviteEnded":
      return undefined;
  }
}

/** No message is there. */
function failed(
  turn: Turn,
  { retries }: Extract<Activity, { type: "recording" }>,
  { reason, result }: Extract<Answer, { type: "recordingFailed" }>,
): Next {
  return isNotYet(result)
    ? waitOutHold(turn, { type: "inviting", operation: undefined, retries: 0 })
    : nothingRecorded(turn, retries, reason);
}

/** The message is in storage, or will be: its caller reviews what is there, and is told of what comes later no otherwise. One in which nothing can be heard is none. */
function kept(
  turn: Turn,
  node: Voicemail,
  keeping: Extract<Activity, { type: "keeping" }>,
  { kept: isThere, sound }: Extract<Answer, { type: "recordingKept" }>,
): Next {
  // What was heard counts; where nobody could listen, the clock has to tell.
  const isEmpty = sound === "silent" || (sound !== "heard" && keeping.isWordless);
  if (isEmpty) return recordingSilent(turn, keeping, isThere);
  return node.review === true && isThere ? beginReview(turn, keeping.recording) : leaveBy("done");
}
