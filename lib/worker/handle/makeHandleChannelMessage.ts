import type { Bindings } from "../../flow/document/bindings";
import { omitUndefined } from "../../flow/omitUndefined";
import type { Log } from "../../log";
import type { ChannelMessage, QueueChannelMessage, SendChannelMessage, Told } from "../ports";
import { retryDelaysInMs } from "../retryDelays";
import { findCallbackNotice, type CallbackNoticePorts } from "../callbacks/findCallbackNotice";
import { findToldMoment } from "../callbacks/toldOfCallback";
import { findNotice, type NoticePorts } from "./findNotice";

/** Sends one queued channel message, and queues it again for later when its channel does not take it. */
export type HandleChannelMessage = (channelMessage: ChannelMessage) => Promise<void>;

/** The caller may still discard the message or mark it urgent; a call that is never seen to end is told of all the same. */
const waitInMs = 30_000;
const mostWaits = 120;

type Ports = NoticePorts &
  CallbackNoticePorts &
  Readonly<{
    loadBindings: () => Promise<Bindings>;
    sendChannelMessage: SendChannelMessage;
    queueChannelMessage: QueueChannelMessage;
    hasEnded: (callId: string) => Promise<boolean>;
    /** Notes which channel was told of a recording; false when it is gone. */
    noteTold: (recordingId: string, told: Told) => Promise<boolean>;
  }>;

/** Makes the sending of channel messages. After the last attempt it rejects, and the message becomes a dead letter. */
export function makeHandleChannelMessage(ports: Ports, log: Log): HandleChannelMessage {
  return async (channelMessage) => {
    const { callId, channel, attempt, left, callback, waits = 0 } = channelMessage;
    const fields = {
      callId,
      channel,
      attempt,
      ...(left && { mailbox: left.mailbox }),
      ...omitUndefined({ callbackQueue: callback?.callbackQueue }),
    };
    const later = async (delayInMs: number, changes: Partial<ChannelMessage>) => {
      const dueAt = new Date(Date.parse(ports.now()) + delayInMs).toISOString();
      await ports.queueChannelMessage({ ...channelMessage, ...changes }, dueAt);
    };
    const waitMore = () => later(waitInMs, { waits: waits + 1 });
    if (left !== undefined && waits < mostWaits && !(await ports.hasEnded(callId))) {
      return waitMore();
    }
    try {
      const outcome = await tell(ports, channelMessage);
      if (outcome === "tooSoon") return await waitMore();
      log.info(lines[outcome], fields);
    } catch (error) {
      const delayInMs = retryDelaysInMs[attempt - 1];
      const reason = error instanceof Error ? error.message : "unknown";
      log.warn("channelMessageNotSent", { ...fields, reason });
      if (delayInMs === undefined) throw error;
      await later(delayInMs, { attempt: attempt + 1 });
    }
  };
}

const lines = {
  sent: "channelMessageSent",
  gone: "channelMessageDropped",
  told: "channelMessageKnown",
} as const;

async function tell(
  ports: Ports,
  channelMessage: ChannelMessage,
): Promise<keyof typeof lines | "tooSoon"> {
  const { channel, left, callback } = channelMessage;
  const bindings = await ports.loadBindings();
  const notice =
    (left && (await findNotice(ports, bindings, left))) ??
    (callback && (await findCallbackNotice(ports, bindings, channelMessage)));
  if (typeof notice === "string") return notice;
  const bound = bindings.channels?.[channel];
  if (bound === undefined) throw new Error(`The bindings have no channel ${channel}.`);
  await ports.sendChannelMessage(bound, channelMessage, notice);
  const told = { at: ports.now(), channel, kind: bound.kind ?? "webhook" };
  if (left !== undefined) await ports.noteTold(left.recordingId, told);
  const request = callback && (await ports.findCallbackRequest(callback.requestId));
  if (callback !== undefined && request !== undefined) {
    await ports.noteCallbackTold(request, findToldMoment(callback), told);
  }
  return "sent";
}
