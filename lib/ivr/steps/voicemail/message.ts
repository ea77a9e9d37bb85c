import { elapsedInMs } from "../../../flow/time/epochMs";
import type { NodeOf } from "../../../flow/document/flow";
import { awaitStopKey } from "../../asking/stopKey";
import type { Activity, Recording } from "../../call/activity";
import type { CallEvent, RecordingEnd, RecordingFailure } from "../../call/callEvent";
import type { Key } from "../../call/tone";
import { placeWords } from "../../lines/placeWords";
import { leaveBy, type Next } from "../../turn/next";
import { render, renderPhrase } from "../../turn/render";
import {
  currentFlow,
  currentFrame,
  nameOperation,
  play,
  startTimer,
  stopTimer,
  type Turn,
} from "../../turn/turn";

type VoicemailNode = NodeOf<"voicemail">;

/** Graph records two minutes at most: https://learn.microsoft.com/graph/api/call-record */
const longestInSeconds = 120;
const silenceInSeconds = 5;
const retentionInDays = 30;
/** How often Graph is asked for a recording under way: should the news of its end be lost, the caller waits no longer. */
export const recordingLookInMs = 12_000;

/** Says what is recorded and why, then records after the beep. */
export function beginMessage(turn: Turn, node: VoicemailNode): Next {
  const consent = node.consent ?? currentFlow(turn).privacy?.consentPrompt;
  // Keys typed ahead are no message, and no answer to what comes after it.
  turn.state.typeAhead = [];
  const inviting = { type: "inviting", operation: undefined, retries: 0 } as const;
  const words = [...render(turn, consent), ...render(turn, node.prompt)];
  return play(turn, inviting, words) ? undefined : startRecording(turn, node, 0);
}

/** The words before the recording are over, or the caller cut them short. */
export function startRecording(turn: Turn, node: VoicemailNode, retries: number): Next {
  const operation = nameOperation(turn, "record");
  const recording: Recording = {
    operation,
    since: turn.event.at,
    mailbox: node.mailbox,
    node: placeWords(currentFrame(turn).place),
    retentionInDays:
      node.retentionDays ?? currentFlow(turn).privacy?.recordingsDays ?? retentionInDays,
  };
  turn.state.activity = {
    type: "recording",
    recording,
    retries,
    isDoubtful: false,
    isStopped: false,
  };
  turn.actions.push({
    type: "recordResponse",
    operation,
    maxRecordDurationInSeconds: node.maxSeconds ?? longestInSeconds,
    initialSilenceTimeoutInSeconds: silenceInSeconds,
    maxSilenceTimeoutInSeconds: node.silence ?? silenceInSeconds,
    playBeep: true,
    stopTones: stopKeys(node),
  });
  startTimer(turn, "mediaOverdue", recordingLookInMs);
  return undefined;
}

/** After so long even the longest recording is over, and the news of it lost. */
export function longestRecordingInMs(node: VoicemailNode): number {
  return ((node.maxSeconds ?? longestInSeconds) + silenceInSeconds) * 1000 + 15_000;
}

/** The keys that end a recording. */
export function stopKeys(node: VoicemailNode): readonly Key[] {
  return node.stop ?? ["#"];
}

type Recorded = Extract<CallEvent, { type: "recordingCompleted" }>;

/** Something was recorded: keep it before anything else is said. What comes of that is an event of the same turn. */
export function messageRecorded(
  turn: Turn,
  node: VoicemailNode,
  { recording, retries, isStopped }: Extract<Activity, { type: "recording" }>,
  event: Recorded,
): undefined {
  const { end } = event;
  stopTimer(turn, "mediaOverdue");
  // The key itself may be reported late: https://learn.microsoft.com/graph/api/call-record does not say when.
  if (end === "stopTone" && !isStopped) awaitStopKey(turn, stopKeys(node));
  keepRecording(turn, recording, event);
  const isWordless = endedAtOnce(turn, recording, end);
  turn.state.activity = { type: "keeping", recording, retries, end, isWordless };
  turn.state.outcome = "leftMessage";
}

/** From the request on, the beep takes half of it: hardly anybody has said a word by then. */
const wordlessForInMs = 1000;

/** True for a recording that its caller ended at once. Nothing is known where the clocks of two instances disagree. */
function endedAtOnce(turn: Turn, { since }: Recording, end: RecordingEnd): boolean {
  const elapsed = elapsedInMs(since, turn.event.at);
  return end === "stopTone" && elapsed > 0 && elapsed < wordlessForInMs;
}

/** Nothing can be heard in a recording: it is taken out again where it was kept. Unless its caller ended it, it is asked about like any silence. */
export function recordingSilent(
  turn: Turn,
  { recording, retries, end }: Extract<Activity, { type: "keeping" }>,
  isKept: boolean,
): Next {
  if (isKept) turn.actions.push({ type: "discardRecording", recording: recording.operation });
  turn.state.outcome = undefined;
  return nothingRecorded(turn, retries, end === "stopTone" ? "cancelled" : "initialSilence");
}

/** Asks for a recording to be kept. */
export function keepRecording(turn: Turn, recording: Recording, event: Recorded): void {
  const { operation, mailbox, node, retentionInDays: days } = recording;
  turn.state.messages = [...(turn.state.messages ?? []), operation].slice(-5);
  turn.actions.push({
    type: "keepRecording",
    operation,
    mailbox,
    node,
    urgent: false,
    retentionInDays: days,
    end: event.end,
    recordedAt: event.at,
    recordingLocation: event.recordingLocation,
    recordingAccessToken: event.recordingAccessToken,
  });
}

/** Nothing was recorded: silence is asked about once, the rest goes where the flow says. */
export function nothingRecorded(turn: Turn, retries: number, reason: RecordingFailure): Next {
  stopTimer(turn, "mediaOverdue");
  const inviting = { type: "inviting", operation: undefined, retries: 1 } as const;
  turn.state.activity = inviting;
  if (reason !== "initialSilence" || retries > 0) return leaveBy("empty");
  const words = [...renderPhrase(turn, "emptyMessage"), ...renderPhrase(turn, "leaveMessage")];
  return play(turn, inviting, words) ? undefined : leaveBy("empty");
}
