import type { RecordingEnd } from "../../ivr/call/callEvent";
import type { OperationEntity } from "./operationEntity";

/** Why a recording that can be kept stopped; its subcode decides where Graph gives no completionReason. Pure. */
export function toRecordingEnd({ completionReason, resultInfo }: OperationEntity): RecordingEnd {
  if (completionReason === "stopToneDetected" || resultInfo?.subcode === 8514) {
    return "stopTone";
  }
  if (completionReason === "maxRecordDurationReached" || resultInfo?.subcode === 8515) {
    return "maxDuration";
  }
  if (completionReason === "maxSilenceTimeout" || resultInfo?.subcode === 8509) {
    return "maxSilence";
  }
  return "unknown";
}
