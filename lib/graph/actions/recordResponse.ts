import type { Action } from "../../ivr/call/action";
import type { GraphAction } from "./graphAction";
import { readOperation } from "./parts/readReply";
import { toClientContext } from "./parts/wire";

type RecordRequest = Omit<Extract<Action, { type: "recordResponse" }>, "type">;
type RecordResponseRequest = Omit<RecordRequest, "operation"> &
  Readonly<{ clientContext: string; bargeInAllowed: boolean; prompts: readonly never[] }>;

/** Records the caller: https://learn.microsoft.com/graph/api/call-record. A second one would record over a caller who speaks. */
export const recordResponse: GraphAction<RecordRequest> = {
  method: "POST",
  path: "communications/calls/{callId}/recordResponse",
  words: ["recordResponse"],
  isAwaited: true,
  isRepeatable: false,
  toBody: (request): RecordResponseRequest => ({
    clientContext: toClientContext(request.operation),
    // What is said before the recording is played by playPrompt, and recording waits its turn after it.
    bargeInAllowed: false,
    prompts: [],
    maxRecordDurationInSeconds: request.maxRecordDurationInSeconds,
    initialSilenceTimeoutInSeconds: request.initialSilenceTimeoutInSeconds,
    maxSilenceTimeoutInSeconds: request.maxSilenceTimeoutInSeconds,
    playBeep: request.playBeep,
    // Dial-pad characters, not the names of tones.
    stopTones: request.stopTones,
  }),
  read: readOperation,
  refused: (operation, result) => ({
    type: "recordingFailed",
    operation,
    reason: "failed",
    ...result,
  }),
  unknown: (operation) => ({ type: "recordingUnknown", operation }),
};

/** Downloads a completed recording with its own token; rejects with GRAPH_REFUSED for an address that is not Graph's. */
export type DownloadRecording = (
  recordingLocation: string,
  recordingAccessToken: string,
) => Promise<Uint8Array>;
