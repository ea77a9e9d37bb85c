import { IvrError } from "../errors";
import type { CallbackStore, SaveAuditEntry } from "./ports";

/** What became of a request: its caller was called, was not reached and still waits, or shall be forgotten. */
export type CallbackOutcome = "done" | "notReached" | "deleted";

/** Says what became of a request to be called back. Rejects with CALLBACK_NOT_FOUND or STORAGE_UNAVAILABLE. */
export type SettleCallback = (
  request: Readonly<{ requestId: string; outcome: CallbackOutcome; who: string }>,
) => Promise<void>;

/** Makes the way by which requests to be called back come to their end. */
export function makeSettleCallback(
  ports: Readonly<{
    callbackStore: Pick<
      CallbackStore,
      "findCallbackRequest" | "noteCallbackTried" | "deleteCallbackRequest"
    >;
    saveAuditEntry: SaveAuditEntry;
    /** ISO instant of now. */
    now: () => string;
  }>,
): SettleCallback {
  const { callbackStore, saveAuditEntry, now } = ports;
  return async ({ requestId, outcome, who }) => {
    const at = now();
    const request = await callbackStore.findCallbackRequest(requestId);
    if (request === undefined) throw noCallback();
    if (outcome === "notReached") {
      if (!(await callbackStore.noteCallbackTried(request, { at, who }))) throw noCallback();
      return;
    }
    await callbackStore.deleteCallbackRequest(request);
    await saveAuditEntry({
      at,
      who,
      what: outcome === "done" ? "callbackDone" : "callbackDeleted",
      subject: "callbacks",
      detail: `${request.callbackQueue}: ${requestId}`,
    });
  };
}

function noCallback(): IvrError {
  return new IvrError(
    "CALLBACK_NOT_FOUND",
    "There is no such request to be called back, or no longer.",
  );
}
