import { leaveBy, type Next } from "../../turn/next";
import { elapsedInMs } from "../../../flow/time/epochMs";
import type { NodeOf } from "../../../flow/document/flow";
import type { CallEvent, RecordingEnd, RecordingFailure } from "../../call/callEvent";
import type { Recording } from "../../call/ivrState";
import { render, renderPhrase } from "../../turn/render";
import { placeWords } from "../../lines/placeWords";
import { awaitStopKey } from "../../asking/stopKey";
import type { Key } from "../../call/tone";
import {
  awaitNothing,
  currentFlow,
  currentFrame,
  play,
  startOperation,
  startTimer,
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
  turn.state.phase = "recording";
  const consent = node.consent ?? currentFlow(turn).privacy?.consentPrompt;
  turn.state.recording = undefined;
  // Keys typed ahead are no message, and no answer to what comes after it.
  turn.state.typeAhead = [];
  if (play(turn, [...render(turn, consent), ...render(turn, node.prompt)])) return undefined;
  return startRecording(turn, node);
}

/** The words before the recording are over, or the caller cut them short. */
export function startRecording(turn: Turn, node: VoicemailNode): Next {
  const operation = startOperation(turn, "record");
  const maximum = node.maxSeconds ?? longestInSeconds;
  turn.state.recording = {
    operation,
    since: turn.event.at,
    mailbox: node.mailbox,
    node: placeWords(currentFrame(turn).place),
    retentionInDays:
      node.retentionDays ?? currentFlow(turn).privacy?.recordingsDays ?? retentionInDays,
    urgent: false,
    retries: turn.state.recording?.retries ?? 0,
  };
  turn.actions.push({
    type: "recordResponse",
    operation,
    maxRecordDurationInSeconds: maximum,
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
  { recording, event }: Readonly<{ recording: Recording; event: Recorded }>,
): void {
  awaitNothing(turn);
  if (event.end === "stopTone") awaitStopKey(turn, recording, stopKeys(node));
  keepRecording(turn, recording, event);
  const wordless = isWordless(turn, recording, event.end) ? { wordless: true as const } : {};
  turn.state.recording = { ...recording, end: event.end, ...wordless };
  turn.state.operation = keepingOf(recording);
  turn.state.outcome = "leftMessage";
}

/** From the request on, the beep takes half of it: hardly anybody has said a word by then. */
const wordlessForInMs = 1000;

/** True for a recording that its caller ended at once. Nothing is known where the clocks of two instances disagree. */
function isWordless(turn: Turn, { since }: Recording, end: RecordingEnd): boolean {
  const elapsed = elapsedInMs(since, turn.event.at);
  return end === "stopTone" && elapsed > 0 && elapsed < wordlessForInMs;
}

/** Nothing can be heard in a recording: it is taken out again where it was kept. Unless its caller ended it, it is asked about like any silence. */
export function recordingSilent(
  turn: Turn,
  { recording, kept }: Readonly<{ recording: Recording; kept: boolean }>,
): Next {
  if (kept) turn.actions.push({ type: "discardRecording", recording: recording.operation });
  turn.state.outcome = undefined;
  // Its name is forgotten: news of it that comes again is news of nothing.
  turn.state.recording = { ...recording, operation: "" };
  return nothingRecorded(turn, recording.end === "stopTone" ? "cancelled" : "initialSilence");
}

/** What a call awaits while its recording is being kept. */
export function keepingOf({ operation }: Pick<Recording, "operation">): string {
  return `keep-${operation}`;
}

function keepRecording(turn: Turn, recording: Recording, event: Recorded): void {
  const { operation, mailbox, node, urgent, retentionInDays: days } = recording;
  turn.actions.push({
    type: "keepRecording",
    operation,
    mailbox,
    node,
    urgent,
    retentionInDays: days,
    end: event.end,
    recordedAt: event.at,
    recordingLocation: event.recordingLocation,
    recordingAccessToken: event.recordingAccessToken,
  });
}

/** A message that nobody waits for any more is somebody's message all the same. */
export function keepLateRecording(turn: Turn, recording: Recording, event: Recorded): void {
  keepRecording(turn, recording, event);
  turn.state.recording = undefined;
}

/** Nobody said in time how the recording ended: the call goes on without; should it come after all, it is kept. */
export function recordingOverdue(turn: Turn): Next {
  awaitNothing(turn);
  return leaveBy("empty");
}

/** Nothing was recorded: silence is asked about once, the rest goes where the flow says. */
export function nothingRecorded(turn: Turn, reason: RecordingFailure): Next {
  awaitNothing(turn);
  const { recording } = turn.state;
  if (reason === "initialSilence" && recording !== undefined && recording.retries === 0) {
    turn.state.recording = { ...recording, retries: 1 };
    if (
      play(turn, [...renderPhrase(turn, "emptyMessage"), ...renderPhrase(turn, "leaveMessage")])
    ) {
      return undefined;
    }
  }
  turn.state.recording = undefined;
  return leaveBy("empty");
}
