import type { CallbackRequest, Told } from "../ports";

/** What channels were told of a request to be called back: that it was made, and that it is due. */
export type ToldOfCallback = Readonly<{ asked?: Told; due?: Told }>;

/** Notes which channel was told of a request; false when it is gone. Rejects with STORAGE_UNAVAILABLE. */
export type NoteCallbackTold = (
  request: CallbackRequest,
  what: keyof ToldOfCallback,
  told: Told,
) => Promise<boolean>;
