import type { Value } from "../../flow/document/value";
import type { CallbackEnd, CallbackReference } from "../../ivr/call/callbackCall";

/** Where a caller asked to be called back, for the call that does. */
export type CallbackOrigin = Readonly<{
  /** The flow and the step whose words are said. */
  flow: string;
  step?: string | undefined;
  variables?: Readonly<Record<string, Value>> | undefined;
  language: string;
  /** The entry point that was called, its application instance and its tenant. */
  dialled: string;
  instanceId?: string | undefined;
  tenantId?: string | undefined;
}>;

/** What a call tells of the request for which it calls somebody back. Both reject with STORAGE_UNAVAILABLE. */
export type CallbackNews = Readonly<{
  /** Whether the caller still waits: somebody may have called by hand. */
  isWanted: (callback: CallbackReference) => Promise<boolean>;
  /** Notes how the call ended; said twice, it counts once. `colleague`: who was connected, by their key. */
  noteEnd: (
    ended: CallbackReference & Readonly<{ end: CallbackEnd; colleague?: string | undefined }>,
  ) => Promise<void>;
}>;

/** Of which request a channel message tells, and what. */
export type CallbackTold = Readonly<{
  requestId: string;
  isDue: boolean;
  callbackQueue?: string;
  /** The app calls no more. */
  isGivenUp?: true;
}>;
