import type { NodeOf } from "../flow/flow";
import type { Clip } from "./clip";
import type { Recording } from "./ivrState";
import { startRecording } from "./message";
import { renderPhrase } from "./render";
import type { Key } from "./tone";
import {
  play,
  startOperation,
  startTimer,
  stopPlaying,
  stopTimer,
  type Next,
  type Turn,
} from "./turn";

type VoicemailNode = NodeOf<"voicemail">;

const waitInMs = 10_000;
/** A caller who was asked so often without an answer wanted the message sent. */
const mostReviews = 5;
/** A recording lasts two minutes at most; its end is reported sooner. */
const longestPlayInMs = 140_000;

/** The message is kept: its caller may listen, record anew, mark it urgent or send it. */
export function beginReview(turn: Turn, lead: readonly Clip[] = []): Next {
  const { recording } = turn.state;
  if (recording !== undefined) {
    turn.state.recording = { ...recording, reviews: (recording.reviews ?? 0) + 1 };
  }
  const heard = play(turn, [...lead, ...renderPhrase(turn, "reviewMessage")]);
  return heard ? undefined : reviewHeard(turn, undefined);
}

/** The choices have been heard; or the message has, and the choices come again. */
export function reviewHeard(turn: Turn, operation: string | undefined): Next {
  if (operation?.startsWith("listen") === true) return beginReview(turn);
  startTimer(turn, "noInput", waitInMs);
  return undefined;
}

/** A key while the message is reviewed. */
export function keyInReview(turn: Turn, node: VoicemailNode, key: Key): Next {
  const { recording } = turn.state;
  if (recording === undefined) return undefined;
  stopPlaying(turn);
  stopTimer(turn, "noInput");
  if (key === "1") return listen(turn, recording);
  if (key === "2") return recordAnew(turn, node, recording);
  if (key === "3") return markUrgent(turn, recording);
  if (key === "#") return sent(turn, node);
  const reviews = recording.reviews ?? 0;
  return reviews >= mostReviews
    ? sent(turn, node)
    : beginReview(turn, renderPhrase(turn, "noMatch"));
}

function listen(turn: Turn, recording: Recording): Next {
  turn.actions.push({
    type: "playRecording",
    operation: startOperation(turn, "listen"),
    recording: recording.operation,
  });
  startTimer(turn, "mediaOverdue", longestPlayInMs);
  return undefined;
}

function recordAnew(turn: Turn, node: VoicemailNode, recording: Recording): Next {
  turn.actions.push({ type: "discardRecording", recording: recording.operation });
  turn.state.outcome = undefined;
  turn.state.recording = undefined;
  return startRecording(turn, node);
}

function markUrgent(turn: Turn, recording: Recording): Next {
  turn.actions.push({ type: "markRecordingUrgent", recording: recording.operation });
  turn.state.recording = { ...recording, urgent: true };
  return beginReview(turn, renderPhrase(turn, "markedUrgent"));
}

/** No key: asked once more, then sent. */
export function reviewUnanswered(turn: Turn, node: VoicemailNode): Next {
  const reviews = turn.state.recording?.reviews ?? 0;
  return reviews >= mostReviews ? sent(turn, node) : beginReview(turn);
}

/** True while a kept message waits for its caller's word. */
export function isReviewing(turn: Turn): boolean {
  return turn.state.recording?.reviews !== undefined;
}

function sent(turn: Turn, node: VoicemailNode): Next {
  turn.state.recording = undefined;
  return node.done ?? "~kept";
}
