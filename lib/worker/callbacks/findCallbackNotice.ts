import type { Bindings } from "../../flow/document/bindings";
import type { CallbackNotice, CallbackRequest, ChannelMessage } from "../ports";
import { findToldMoment, type NoteCallbackTold, type ToldOfCallback } from "./toldOfCallback";

/** What the news of a request to be called back is made of. */
export type CallbackNoticePorts = Readonly<{
  findCallbackRequest: (
    requestId: string,
  ) => Promise<(CallbackRequest & Readonly<{ told?: ToldOfCallback }>) | undefined>;
  noteCallbackTold: NoteCallbackTold;
  /** Where people say what became of a request, in the language of a channel. */
  makeCallbackLinks: (requestId: string, language: "en" | "de") => Promise<CallbackNotice["links"]>;
}>;

/** What there is to tell of a request to be called back. `gone`: it was settled or erased meanwhile. `told`: the channel was told, and only the note of that was missing to the queue. */
export async function findCallbackNotice(
  ports: CallbackNoticePorts,
  { callbackQueues, channels }: Bindings,
  { callback, channel }: ChannelMessage,
): Promise<CallbackNotice | "gone" | "told"> {
  const request = callback && (await ports.findCallbackRequest(callback.requestId));
  if (callback === undefined || request === undefined) return "gone";
  if (request.told?.[findToldMoment(callback)] !== undefined) return "told";
  const { requestId, callbackQueue, phoneNumber, requestedAt } = request;
  const bound = channels?.[channel];
  const language = (bound !== undefined && "language" in bound && bound.language) || "en";
  return {
    queueName: callbackQueues?.[callbackQueue]?.name ?? callbackQueue,
    phoneNumber,
    requestedAt,
    isDue: callback.isDue,
    isGivenUp: callback.isGivenUp === true,
    links: await ports.makeCallbackLinks(requestId, language),
  };
}
