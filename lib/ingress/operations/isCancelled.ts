import type { OperationEntity } from "./operationEntity";

/** True for an operation that was stopped. Graph may say completed or failed of it: https://learn.microsoft.com/graph/api/call-cancelmediaprocessing; pure. */
export function isCancelled({
  completionReason,
  resultInfo,
}: Pick<OperationEntity, "completionReason" | "resultInfo">): boolean {
  return (
    completionReason === "operationCanceled" ||
    completionReason === "mediaOperationCanceled" ||
    resultInfo?.subcode === 8508
  );
}
