import type { Next } from "../../turn/next";
import type { NodeOf } from "../../../flow/document/flow";
import { elapsedInMs } from "../../../flow/time/epochMs";
import type { CallEvent } from "../../call/callEvent";
import type { Recording } from "../../call/ivrState";
import {
  longestRecordingInMs,
  recordingLookInMs,
  recordingOverdue,
  startRecording,
} from "./message";
import { recordingOf } from "./recordingOf";
import { startTimer, type Turn } from "../../turn/turn";

/** How soon it is asked when the recording should be over, or may never have begun. */
const soonInMs = 3000;

/** The time for a look has come. A recording that outlasts every limit is taken as lost. */
export function askForRecording(turn: Turn, node: NodeOf<"voicemail">, recording: Recording): Next {
  if (elapsedInMs(recording.since, turn.event.at) > longestRecordingInMs(node)) {
    return recordingOverdue(turn);
  }
  turn.actions.push({ type: "readOperation", operation: recording.operation });
  startTimer(turn, "mediaOverdue", recordingLookInMs);
  return undefined;
}

/** Nobody knows whether the recording began: Graph is asked before the caller speaks long to nobody. */
export function recordingUnknown(turn: Turn, operation: string): Next {
  const recording = recordingOf(turn.state);
  if (recording?.operation !== operation) return undefined;
  turn.state.recording = { ...recording, unknown: true };
  return askSoon(turn);
}

/** The key that ends the recording was pressed: news of the end is due. */
export function askSoon(turn: Turn): Next {
  startTimer(turn, "mediaOverdue", soonInMs);
  return undefined;
}

/** What Graph said of a recording that is not over. One that never began is asked for again, under another name. */
export function recordingRead(
  turn: Turn,
  node: NodeOf<"voicemail">,
  { operation, status }: Extract<CallEvent, { type: "operationRead" }>,
): Next {
  const recording = recordingOf(turn.state);
  if (recording?.operation !== operation) return undefined;
  const { unknown, ...begun } = recording;
  if (status === "running") turn.state.recording = begun;
  if (status !== "absent") return undefined;
  if (unknown === true) return startRecording(turn, node);
  // This Graph tells nothing of operations: only the end of all patience is left to wait for.
  startTimer(turn, "mediaOverdue", longestRecordingInMs(node));
  return undefined;
}
