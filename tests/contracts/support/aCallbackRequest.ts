import type { CallbackRequest } from "../../../lib/worker/ports";

/** A request to be called back by sales; what is given replaces its fields. */
export function aCallbackRequest(changes: Partial<CallbackRequest> = {}): CallbackRequest {
  return {
    requestId: "call-1-operation-4",
    callbackQueue: "sales",
    phoneNumber: "+4930555099",
    callId: "call-1",
    flow: "main",
    requestedAt: "2026-11-21T09:00:00.000Z",
    windows: "office",
    ...changes,
  };
}
