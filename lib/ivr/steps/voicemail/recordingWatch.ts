import type { NodeOf } from "../../../flow/document/flow";
import { elapsedInMs } from "../../../flow/time/epochMs";
import type { Activity, Recording } from "../../call/activity";
import type { CallEvent } from "../../call/callEvent";
import type { IvrState } from "../../call/ivrState";
import { leaveBy, type Next } from "../../turn/next";
import { startTimer, type Turn } from "../../turn/turn";
import { longestRecordingInMs, recordingLookInMs, startRecording } from "./message";

type RecordingActivity = Extract<Activity, { type: "recording" }>;

/** How soon it is asked when the recording should be over, or may never have begun. */
const soonInMs = 3000;

/** The time for a look has come. A recording that outlasts every limit is taken as lost; should it come after all, it is kept. */
export function askForRecording(turn: Turn, node: NodeOf<"voicemail">, recording: Recording): Next {
  if (elapsedInMs(recording.since, turn.event.at) > longestRecordingInMs(node)) {
    return leaveBy("empty");
  }
  turn.actions.push({ type: "readOperation", operation: recording.operation });
  startTimer(turn, "mediaOverdue", recordingLookInMs);
  return undefined;
}

/** Nobody knows whether the recording began: Graph is asked before the caller speaks long to nobody. */
export function recordingUnknown(turn: Turn, activity: RecordingActivity): Next {
  turn.state.activity = { ...activity, isDoubtful: true };
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
  activity: RecordingActivity,
  status: Extract<CallEvent, { type: "operationRead" }>["status"],
): Next {
  if (status === "running" && activity.isDoubtful) {
    turn.state.activity = { ...activity, isDoubtful: false };
  }
  if (status !== "absent") return undefined;
  if (activity.isDoubtful) return startRecording(turn, node, activity.retries);
  // This Graph tells nothing of operations: only the end of all patience is left to wait for.
  startTimer(turn, "mediaOverdue", longestRecordingInMs(node));
  return undefined;
}

/** Asks Graph, after all else, for a recording that the call goes on without: news of its end may have been lost, or cannot be worked on. */
export function askForLeftRecording({ state, actions }: Turn, before: IvrState): void {
  const { leftRecording, activity } = state;
  if (leftRecording === undefined || leftRecording === before.leftRecording) return;
  // Of a call that is over, Graph tells nothing any more.
  if (activity.type === "ended") return;
  actions.push({ type: "readOperation", operation: leftRecording.operation });
}
