import type { Bindings } from "../flow/document/bindings";
import type { Value } from "../flow/document/value";

/**
 * Has the people of an on-call list called, once for each call and step. Rejects with BINDING_NOT_FOUND, CAMPAIGN_INVALID,
 * ENTRY_POINT_NOT_FOUND, OUTBOUND_CALL_INVALID, STORAGE_UNAVAILABLE or QUEUE_UNAVAILABLE; it may have begun all the same.
 */
export type StartAlert = (
  request: Readonly<{
    callId: string;
    /** The step that alerts. */
    flow: string;
    node: string;
    onCall: string;
    bindings: Pick<Bindings, "onCall">;
    variables: Readonly<Record<string, Value>>;
  }>,
) => Promise<void>;
