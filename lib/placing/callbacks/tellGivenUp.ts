import type { Bindings } from "../../flow/document/bindings";
import { ownEntry } from "../../ivr/call/ownEntry";
import type { CallbackRequest } from "../../worker/ports";
import type { CallbackPorts } from "./callbackPorts";

/** Tells the channel of a queue that the app calls no more, so that people do. Said twice, it is one message. Rejects with QUEUE_UNAVAILABLE. */
export async function tellGivenUp(
  { queueChannelMessage, now, log }: Pick<CallbackPorts, "queueChannelMessage" | "now" | "log">,
  { requestId, callId, callbackQueue }: CallbackRequest,
  { callbackQueues }: Bindings,
): Promise<void> {
  log.info("callbackGivenUp", { requestId, callbackQueue });
  const channel = ownEntry(callbackQueues, callbackQueue)?.notify;
  if (channel === undefined) return;
  await queueChannelMessage({
    id: `callback/${requestId}/gaveUp`,
    callId,
    channel,
    text: "",
    at: now(),
    attempt: 1,
    callback: { requestId, isDue: false, callbackQueue, isGivenUp: true },
  });
}
