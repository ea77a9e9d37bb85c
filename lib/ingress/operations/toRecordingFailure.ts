import type { RecordingFailure } from "../../ivr/call/callEvent";
import { isCancelled } from "./isCancelled";
import type { OperationEntity } from "./operationEntity";

const callEnded: ReadonlySet<number | undefined> = new Set([8522, 8528]);

/**
 * Why a recording has nothing to keep. Graph may say that a recording is complete and give no location: the caller hung
 * up meanwhile and it is lost (https://github.com/microsoftgraph/microsoft-graph-comms-samples/issues/376). Pure.
 */
export function toRecordingFailure(operation: OperationEntity): RecordingFailure {
  const { status, completionReason, resultInfo } = operation;
  if (completionReason === "initialSilenceTimeout" || resultInfo?.subcode === 8510) {
    return "initialSilence";
  }
  if (isCancelled(operation)) return "cancelled";
  return status === "completed" || callEnded.has(resultInfo?.subcode) ? "lost" : "failed";
}
