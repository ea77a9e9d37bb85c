import type { LiveCall } from "./liveCall";
import { callNotification, operationNotification } from "./notifications";
import type { JsonObject, NotificationKind } from "./notifications";

/** Tells the app of a change of a call. */
export function tellCall(
  call: LiveCall,
  kind: NotificationKind,
  changeType: "created" | "updated" | "deleted",
  changes: JsonObject,
): void {
  call.version += 1;
  call.ports.notify(callNotification(call, kind, changeType, changes));
}

/** Tells the app how a media operation of a call ended. */
export function tellOperation(
  call: LiveCall,
  kind: "playPrompt" | "recordResponse",
  operationId: string,
  outcome: JsonObject,
): void {
  call.version += 1;
  call.operations.set(operationId, { id: operationId, ...outcome });
  call.ports.notify(operationNotification(call, kind, operationId, outcome));
}
