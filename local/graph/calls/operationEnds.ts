import type { RecordingFailure } from "../../../lib/ivr/call/callEvent";
import type { ToldFact } from "../../../lib/simulation/graph/callFacts";
import type { GraphCall } from "./graphCall";
import { resultInfo, type JsonObject } from "./notifications";

type FactOf<Type extends ToldFact["type"]> = Extract<ToldFact, { type: Type }>;

/** What Graph tells of prompts that ended. */
export function promptEnd(
  { ports, promptProblem = "Action failed." }: GraphCall,
  fact: FactOf<"promptCompleted" | "promptFailed">,
): JsonObject {
  if (fact.type === "promptCompleted") return promptCompleted;
  if (fact.isCancelled === true) {
    return ports.settings().cancelledPrompts === "completed"
      ? { status: "completed", completionReason: "mediaOperationCanceled" }
      : { status: "failed", resultInfo: cancelled };
  }
  const { code = 400, subcode = 8536 } = fact.result ?? {};
  return {
    status: "failed",
    resultInfo: resultInfo(code, subcode, promptProblem),
    completionReason: "unknown",
  };
}

const promptCompleted: JsonObject = {
  status: "completed",
  resultInfo: resultInfo(200, 0, "Action completed successfully."),
  completionReason: "completedSuccessfully",
};

const cancelled = resultInfo(400, 8508, "Action failed, the operation was cancelled.");

/** What Graph tells of a recording that can be downloaded. */
export function recordingCompleted(fact: FactOf<"recordingCompleted">): JsonObject {
  const { end, recordingLocation, recordingAccessToken } = fact;
  return { status: "completed", ...recordingEnds[end], recordingLocation, recordingAccessToken };
}

// 200/8515 and 400/8508 are documented for Graph (https://learn.microsoft.com/graph/api/call-record); the others are the
// calling platform's. Which code goes with 8509 is not documented: something was recorded, so it is a success here.
const recordingEnds: Readonly<Record<FactOf<"recordingCompleted">["end"], JsonObject>> = {
  stopTone: {
    resultInfo: resultInfo(200, 8514, "Action completed, stop tone detected."),
    completionReason: "stopToneDetected",
  },
  maxDuration: {
    resultInfo: resultInfo(200, 8515, "Action completed, max record duration reached."),
    completionReason: "maxRecordDurationReached",
  },
  maxSilence: {
    resultInfo: resultInfo(200, 8509, "Action completed, max silence timeout reached."),
    completionReason: "maxSilenceTimeout",
  },
  unknown: {},
};

/** What Graph tells of a recording without anything to download. */
export function recordingFailed(reason: RecordingFailure): JsonObject {
  return {
    status: "failed",
    ...recordingFailures[reason],
    recordingLocation: "",
    recordingAccessToken: "",
  };
}

const promptFailed: JsonObject = {
  resultInfo: resultInfo(500, 8511, "Action failed, the prompt could not be played."),
  completionReason: "playPromptFailed",
};

const recordingFailures: Readonly<Record<RecordingFailure, JsonObject>> = {
  initialSilence: {
    resultInfo: resultInfo(400, 8510, "Action failed, initial silence timeout reached."),
    completionReason: "initialSilenceTimeout",
  },
  cancelled: { resultInfo: cancelled, completionReason: "operationCanceled" },
  lost: promptFailed,
  failed: promptFailed,
};
