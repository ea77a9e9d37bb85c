import type { CallFact, OperationOutcome } from "../../ivr/call/callEvent";
import type { IdentifiedFact } from "../identifiedFact";
import type { OperationEntity } from "./operationEntity";
import { toCallId } from "../../ivr/call/toCallId";
import type { OperationType } from "./findOperationType";
import { isCancelled } from "./isCancelled";
import { toRecordingEnd } from "./toRecordingEnd";
import { toRecordingFailure } from "./toRecordingFailure";

/**
 * What a notification about an operation says: nothing while it runs, nor when it has no clientContext, for ours
 * always have. A cancelled prompt is a failed one and says so: mostly its operation is stale by then. Pure.
 */
export function fromOperationNotification(
  operation: OperationEntity,
  context: Readonly<{ type: OperationType; operationId?: string; isDeleted: boolean }>,
): readonly IdentifiedFact[] {
  const name = operation.clientContext;
  const hasEnded =
    operation.status === "completed" || operation.status === "failed" || context.isDeleted;
  if (name === undefined || !hasEnded) {
    return [];
  }
  const fact = toFact(context.type, operation, name);
  const id = operation.id ?? context.operationId;
  const ending = isCancelled(operation) ? ":cancelled" : "";
  // Without an id of its own, a first attempt that was cancelled must not be taken for the second.
  return [{ fact, identity: `operation:${id === undefined ? name + ending : toCallId(id)}` }];
}

function toFact(type: OperationType, operation: OperationEntity, name: string): CallFact {
  if (type === "record") return fromRecord(operation, name);
  if (type === "playPrompt") return fromPlayPrompt(operation, name);
  const end = { operation: name, outcome: toOutcome(operation), ...resultOf(operation) };
  return type === "invite"
    ? { type: "inviteEnded", ...end }
    : { type: "operationEnded", action: type, ...end };
}

/** Graph may say completed, and only the reason tells that it was not done: https://learn.microsoft.com/graph/api/call-senddtmftones */
function toOutcome(operation: OperationEntity): OperationOutcome {
  const { status, completionReason, resultInfo } = operation;
  if (isCancelled(operation)) return "cancelled";
  if (status === "failed" || (resultInfo?.code ?? 0) >= 300) return "failed";
  return status === "completed" && completionReason !== "unknown" ? "completed" : "unknown";
}

function fromPlayPrompt(operation: OperationEntity, name: string): CallFact {
  return wasPlayed(operation)
    ? { type: "promptCompleted", operation: name }
    : {
        type: "promptFailed",
        operation: name,
        ...(isCancelled(operation) ? { isCancelled: true } : {}),
        ...resultOf(operation),
      };
}

/** Graph may say completed, reason unknown, of a prompt nobody heard: https://github.com/microsoftgraph/microsoft-graph-comms-samples/issues/58 */
function wasPlayed({ status, resultInfo, completionReason }: OperationEntity): boolean {
  const code = resultInfo?.code ?? 0;
  return (
    status === "completed" &&
    !isCancelled({ resultInfo, completionReason }) &&
    ((code >= 200 && code < 300) || completionReason === "completedSuccessfully")
  );
}

function fromRecord(operation: OperationEntity, name: string): CallFact {
  const { recordingLocation, recordingAccessToken } = operation;
  // Graph may give empty texts for both: https://learn.microsoft.com/graph/api/call-cancelmediaprocessing
  return recordingLocation === undefined || recordingLocation === ""
    ? {
        type: "recordingFailed",
        operation: name,
        reason: toRecordingFailure(operation),
        ...resultOf(operation),
      }
    : {
        type: "recordingCompleted",
        operation: name,
        end: toRecordingEnd(operation),
        recordingLocation,
        recordingAccessToken: recordingAccessToken ?? "",
      };
}

function resultOf({ resultInfo }: OperationEntity) {
  return resultInfo === undefined ? {} : { result: resultInfo };
}
