import type { CallbackRequest, ChannelMessage, Told } from "../ports";

/** What channels were told of a request to be called back: that it was made, that it is due, and that the app called in vain. */
export type ToldOfCallback = Readonly<{ asked?: Told; due?: Told; gaveUp?: Told }>;

/** Notes which channel was told of a request; false when it is gone. Rejects with STORAGE_UNAVAILABLE. */
export type NoteCallbackTold = (
  request: CallbackRequest,
  what: keyof ToldOfCallback,
  told: Told,
) => Promise<boolean>;

/** What a message tells of a request. Pure. */
export function findToldMoment({
  isDue,
  isGivenUp,
}: NonNullable<ChannelMessage["callback"]>): keyof ToldOfCallback {
  if (isGivenUp === true) return "gaveUp";
  return isDue ? "due" : "asked";
}
