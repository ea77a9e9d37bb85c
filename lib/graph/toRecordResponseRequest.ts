import type { Action } from "../ivr/call/action";
import { toClientContext } from "./toClientContext";

type RecordResponse = Omit<Extract<Action, { type: "recordResponse" }>, "type">;
type RecordResponseRequest = Omit<RecordResponse, "operation"> &
  Readonly<{ clientContext: string; bargeInAllowed: boolean; prompts: readonly never[] }>;

/** The body of https://learn.microsoft.com/graph/api/call-record; stopTones are dial-pad characters there, not tone names. Pure. */
export function toRecordResponseRequest(options: RecordResponse): RecordResponseRequest {
  return {
    clientContext: toClientContext(options.operation),
    // What is said before the recording is played by playPrompt, and recording waits its turn after it.
    bargeInAllowed: false,
    prompts: [],
    maxRecordDurationInSeconds: options.maxRecordDurationInSeconds,
    initialSilenceTimeoutInSeconds: options.initialSilenceTimeoutInSeconds,
    maxSilenceTimeoutInSeconds: options.maxSilenceTimeoutInSeconds,
    playBeep: options.playBeep,
    stopTones: options.stopTones,
  };
}
