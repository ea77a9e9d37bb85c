import type { LiveCall } from "./liveCall";
import { callNotification, mediaState, operationNotification } from "./notifications";
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

/** Sound begins or stops to flow; tells the app, with the call's state beside it where one is given. */
export function turnAudio(call: LiveCall, isActive: boolean, changes: JsonObject = {}): void {
  call.audioActive = isActive;
  tellCall(call, isActive ? "audioActive" : "audioInactive", "updated", {
    ...changes,
    mediaState: mediaState(isActive),
  });
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
