import { elapsedInMs } from "../../../flow/time/epochMs";
import type { NodeOf } from "../../../flow/document/flow";
import type { Clip } from "../../../flow/prompts/clip";
import type { PlayingActivity, Recording, Review } from "../../call/activity";
import type { Key } from "../../call/tone";
import { reportAllowanceInMs } from "../../turn/longestPlay";
import { leaveBy, type Next } from "../../turn/next";
import { renderPhrase } from "../../turn/render";
import {
  nameOperation,
  play,
  startTimer,
  stopPlaying,
  stopTimer,
  type Turn,
} from "../../turn/turn";
import { startRecording } from "./message";

const waitInMs = 10_000;
/** A caller who was asked so often without an answer wanted the message sent. */
const mostReviews = 5;
/** A recording lasts two minutes at most. */
const mostInMs = 135_000;

/** The message is kept: its caller may listen, record anew, mark it urgent or send it. */
export function beginReview(turn: Turn, recording: Recording): Next {
  const longestInMs = recordedInMs(turn, recording);
  return askForReview(turn, { recording: recording.operation, longestInMs, count: 1 });
}

/** The choices, without counting that they are asked for. */
export function askForReview(turn: Turn, review: Review, lead: readonly Clip[] = []): Next {
  const reviewing = { type: "reviewing", operation: undefined, review } as const;
  const words = [...lead, ...renderPhrase(turn, "reviewMessage")];
  return play(turn, reviewing, words) ? undefined : reviewHeard(turn, reviewing);
}

function askAgain(turn: Turn, review: Review, lead: readonly Clip[] = []): Next {
  return askForReview(turn, { ...review, count: review.count + 1 }, lead);
}

/** From the request for a recording to the report of its end: the message is no longer than that. */
function recordedInMs({ event }: Turn, { since }: Recording): number {
  const elapsed = elapsedInMs(since, event.at);
  // Clocks of two instances may disagree.
  return elapsed === 0 ? mostInMs : Math.min(elapsed, mostInMs);
}

/** The choices have been heard; or the message has, and the choices come again. */
export function reviewHeard(
  turn: Turn,
  { type, review }: Extract<PlayingActivity, { review: Review }>,
): Next {
  if (type === "listening") return askAgain(turn, review);
  startTimer(turn, "noInput", waitInMs);
  return undefined;
}

/** A key while the message is reviewed. */
export function keyInReview(turn: Turn, node: NodeOf<"voicemail">, review: Review, key: Key): Next {
  stopPlaying(turn);
  stopTimer(turn, "noInput");
  const { recording } = review;
  if (key === "1") return listen(turn, review);
  if (key === "2") {
    turn.actions.push({ type: "discardRecording", recording });
    turn.state.outcome = undefined;
    return startRecording(turn, node, 0);
  }
  if (key === "3") {
    turn.actions.push({ type: "markRecordingUrgent", recording });
    return askAgain(turn, review, renderPhrase(turn, "markedUrgent"));
  }
  return key === "#" || review.count >= mostReviews
    ? leaveBy("done")
    : askAgain(turn, review, renderPhrase(turn, "noMatch"));
}

function listen(turn: Turn, review: Review): Next {
  const operation = nameOperation(turn, "listen");
  turn.state.activity = { type: "listening", operation, review };
  turn.actions.push({ type: "playRecording", operation, recording: review.recording });
  startTimer(turn, "mediaOverdue", review.longestInMs + reportAllowanceInMs);
  return undefined;
}

/** No key: asked once more, then sent. */
export function reviewUnanswered(turn: Turn, review: Review): Next {
  return review.count >= mostReviews ? leaveBy("done") : askAgain(turn, review);
}
