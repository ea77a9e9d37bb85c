import { resultInfo } from "./notifications";
import type { JsonObject } from "./notifications";
import type { OwnRecordingEnd } from "./recordCaller";

const noRecording = { recordingLocation: "", recordingAccessToken: "" };

// 200/8515 and 400/8508 are documented for Graph (https://learn.microsoft.com/graph/api/call-record); the others are the
// calling platform's. Which code goes with 8509 is not documented: something was recorded, so it is a success here.
const results: Readonly<Record<OwnRecordingEnd, JsonObject>> = {
  stopTone: {
    status: "completed",
    resultInfo: resultInfo(200, 8514, "Action completed, stop tone detected."),
    completionReason: "stopToneDetected",
  },
  maxDuration: {
    status: "completed",
    resultInfo: resultInfo(200, 8515, "Action completed, max record duration reached."),
    completionReason: "maxRecordDurationReached",
  },
  maxSilence: {
    status: "completed",
    resultInfo: resultInfo(200, 8509, "Action completed, max silence timeout reached."),
    completionReason: "maxSilenceTimeout",
  },
  initialSilence: {
    status: "failed",
    resultInfo: resultInfo(400, 8510, "Action failed, initial silence timeout reached."),
    completionReason: "initialSilenceTimeout",
  },
};

/** What Graph tells of a recording that ended by itself; without a location there is nothing to download. */
export function recordingFinished(
  end: OwnRecordingEnd,
  kept: Readonly<{ recordingLocation: string; recordingAccessToken: string }> | undefined,
): JsonObject {
  return { ...results[end], ...(kept ?? noRecording) };
}

/** What Graph tells of a recording that the app cancelled. */
export const recordingCancelled: JsonObject = {
  status: "failed",
  resultInfo: resultInfo(400, 8508, "Action failed, the operation was cancelled."),
  completionReason: "operationCanceled",
  ...noRecording,
};

/** What Graph tells of a recording whose prompt could not be played. */
export const recordingPromptFailed: JsonObject = {
  status: "failed",
  resultInfo: resultInfo(500, 8511, "Action failed, the prompt could not be played."),
  completionReason: "playPromptFailed",
  ...noRecording,
};
