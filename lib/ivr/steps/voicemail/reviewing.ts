import { leaveBy, type Next } from "../../turn/next";
import { elapsedInMs } from "../../../flow/time/epochMs";
import type { NodeOf } from "../../../flow/document/flow";
import type { Clip } from "../../../flow/prompts/clip";
import type { IvrState, Recording } from "../../call/ivrState";
import { reportAllowanceInMs } from "../../turn/longestPlay";
import { startRecording } from "./message";
import { renderPhrase } from "../../turn/render";
import type { Key } from "../../call/tone";
import {
  play,
  startOperation,
  startTimer,
  stopPlaying,
  stopTimer,
  type Turn,
} from "../../turn/turn";

type VoicemailNode = NodeOf<"voicemail">;

/** A kept message that waits for its caller's word. */
type Review = Recording & Readonly<{ reviews: number }>;

const waitInMs = 10_000;
/** A caller who was asked so often without an answer wanted the message sent. */
const mostReviews = 5;
/** A recording lasts two minutes at most. */
const mostInMs = 135_000;

/** The kept message that waits for its caller's word, if there is one. */
export function reviewOf({ recording }: Pick<IvrState, "recording">): Review | undefined {
  return recording?.reviews === undefined
    ? undefined
    : { ...recording, reviews: recording.reviews };
}

/** The message is kept: its caller may listen, record anew, mark it urgent or send it. */
export function beginReview(turn: Turn, recording: Recording, lead: readonly Clip[] = []): Next {
  const longestInMs = recording.longestInMs ?? recordedInMs(turn, recording);
  const review = { ...recording, longestInMs, reviews: (recording.reviews ?? 0) + 1 };
  turn.state.recording = review;
  return askForReview(turn, review, lead);
}

/** The choices, without counting that they are asked for. */
export function askForReview(turn: Turn, review: Review, lead: readonly Clip[] = []): Next {
  const heard = play(turn, [...lead, ...renderPhrase(turn, "reviewMessage")]);
  return heard ? undefined : reviewHeard(turn, review, undefined);
}

/** From the request for a recording to the report of its end: the message is no longer than that. */
function recordedInMs({ event }: Turn, { since }: Recording): number {
  const elapsed = elapsedInMs(since, event.at);
  // Clocks of two instances may disagree.
  return elapsed === 0 ? mostInMs : Math.min(elapsed, mostInMs);
}

/** The choices have been heard; or the message has, and the choices come again. */
export function reviewHeard(turn: Turn, review: Review, operation: string | undefined): Next {
  if (operation?.startsWith("listen") === true) return beginReview(turn, review);
  startTimer(turn, "noInput", waitInMs);
  return undefined;
}

/** A key while the message is reviewed. */
export function keyInReview(turn: Turn, node: VoicemailNode, review: Review, key: Key): Next {
  stopPlaying(turn);
  stopTimer(turn, "noInput");
  if (key === "1") return listen(turn, review);
  if (key === "2") return recordAnew(turn, node, review);
  if (key === "3") return markUrgent(turn, review);
  if (key === "#") return sent(turn);
  return review.reviews >= mostReviews
    ? sent(turn)
    : beginReview(turn, review, renderPhrase(turn, "noMatch"));
}

function listen(turn: Turn, review: Review): Next {
  turn.actions.push({
    type: "playRecording",
    operation: startOperation(turn, "listen"),
    recording: review.operation,
  });
  startTimer(turn, "mediaOverdue", (review.longestInMs ?? mostInMs) + reportAllowanceInMs);
  return undefined;
}

function recordAnew(turn: Turn, node: VoicemailNode, review: Review): Next {
  turn.actions.push({ type: "discardRecording", recording: review.operation });
  turn.state.outcome = undefined;
  turn.state.recording = undefined;
  return startRecording(turn, node);
}

function markUrgent(turn: Turn, review: Review): Next {
  turn.actions.push({ type: "markRecordingUrgent", recording: review.operation });
  return beginReview(turn, { ...review, urgent: true }, renderPhrase(turn, "markedUrgent"));
}

/** No key: asked once more, then sent. */
export function reviewUnanswered(turn: Turn, review: Review): Next {
  return review.reviews >= mostReviews ? sent(turn) : beginReview(turn, review);
}

function sent(turn: Turn): Next {
  turn.state.recording = undefined;
  return leaveBy("done");
}
