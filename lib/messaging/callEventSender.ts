import type { ServiceBusMessage, ServiceBusMessageBatch } from "@azure/service-bus";
import type { Config } from "../config";
import { IvrError } from "../errors";
import type { SendCallEvents } from "../ingress/ports";
import type { CallEvent } from "../ivr/call/callEvent";
import type {
  QueueCampaignNews,
  QueueChannelMessage,
  QueueRecording,
  QueueWords,
  ScheduleCallEvent,
} from "../worker/ports";
import { chooseDeadline, type LightSignal } from "../time/chooseDeadline";
import { openServiceBusClient } from "./openServiceBusClient";
import { toCallEventMessage } from "./messages/toCallEventMessage";
import { toCampaignMessage } from "./messages/toCampaignMessage";
import { toChannelMessage } from "./messages/toChannelMessage";
import { toWordsMessage } from "./messages/toWordsMessage";
import { toRecordingMessage } from "./messages/toRecordingMessage";

/** The sending end of the queue of call events. */
export type CallEventSender = Readonly<{
  sendCallEvents: SendCallEvents;
  scheduleCallEvent: ScheduleCallEvent;
  queueCampaignNews: QueueCampaignNews;
  queueChannelMessage: QueueChannelMessage;
  queueRecording: QueueRecording;
  queueWords: QueueWords;
  /** Connects, so that the first event need not wait for it. Rejects with QUEUE_UNAVAILABLE. */
  warmUp: () => Promise<void>;
  /** Disconnects; the next use connects again. */
  close: () => Promise<void>;
}>;

/** What is used of a Service Bus sender: a queue that is none of Service Bus need not offer more. */
export type QueueSender = Readonly<{
  sendMessages: (
    sent: ServiceBusMessage | ServiceBusMessageBatch,
    options: Abortable,
  ) => Promise<void>;
  /** Resolves to numbers by which a message can be cancelled. */
  scheduleMessages: (
    message: ServiceBusMessage,
    dueAt: Date,
    options: Abortable,
  ) => Promise<unknown>;
  createMessageBatch: (options: Abortable) => Promise<ServiceBusMessageBatch>;
}>;
type Abortable = Readonly<{ abortSignal: LightSignal }>;

/** Opens a client whose attempts take so long at most. */
export type OpenQueueClient = (
  connection: Config["serviceBus"],
  attemptTimeoutInMs: number,
) => Promise<
  Readonly<{ createSender: (queueName: string) => QueueSender; close: () => Promise<void> }>
>;
type Connected = Readonly<{ client: Awaited<ReturnType<OpenQueueClient>>; sender: QueueSender }>;

/** The sender's clock and client; everything has a default. */
type SenderOptions = Readonly<{
  timeoutInMs?: number;
  /** Aborts after so long; the machine's own timer unless told otherwise. */
  timeoutSignal?: (delayInMs: number) => AbortSignal;
  /** Service Bus unless told otherwise. */
  openClient?: OpenQueueClient;
}>;

const defaultTimeoutInMs = 5000;

/**
 * Makes the sending end over Service Bus. The client is loaded and connects on first use. Whatever is asked takes 5 s at
 * most and then rejects with QUEUE_UNAVAILABLE; the events may have arrived all the same, which their ids make harmless.
 */
export function makeCallEventSender(
  connection: Config["serviceBus"],
  queueName: string,
  options: SenderOptions = {},
): CallEventSender {
  const { timeoutInMs = defaultTimeoutInMs, openClient = openServiceBusClient } = options;
  const start = chooseDeadline(options.timeoutSignal);
  let connecting: Promise<Connected> | undefined;

  const connect = async (): Promise<QueueSender> => {
    const attempt = (connecting ??= openSender(openClient, connection, { queueName, timeoutInMs }));
    try {
      return (await attempt).sender;
    } catch (error) {
      connecting = undefined;
      throw error;
    }
  };

  const close = async () => {
    const connected = connecting;
    connecting = undefined;
    await (await connected?.catch(() => undefined))?.client.close();
  };

  const within = async (use: (sender: QueueSender, signal: LightSignal) => Promise<unknown>) => {
    const { lightSignal, whenUp, end } = start(timeoutInMs);
    const used = connect().then((sender) => use(sender, lightSignal));
    try {
      await Promise.race([used, new Promise<never>((_, reject) => whenUp(reject))]);
    } catch (cause) {
      throw new IvrError(
        "QUEUE_UNAVAILABLE",
        `The queue ${queueName} did not take what was sent within ${timeoutInMs} ms; check the Service Bus namespace, its access rights and the queue's name.`,
        { cause },
      );
    } finally {
      end();
    }
  };

  const queue = (message: ServiceBusMessage, dueAt: string | undefined) =>
    within((sender, abortSignal) =>
      dueAt === undefined
        ? sender.sendMessages(message, { abortSignal })
        : sender.scheduleMessages(message, new Date(dueAt), { abortSignal }),
    );

  return {
    sendCallEvents: async (events) => {
      if (events.length > 0) {
        await within((sender, signal) => sendInBatches(sender, events, signal));
      }
    },
    scheduleCallEvent: (event, dueAt) => queue(toCallEventMessage(event), dueAt),
    queueCampaignNews: (news, dueAt) => queue(toCampaignMessage(news), dueAt),
    queueChannelMessage: (channelMessage, dueAt) => queue(toChannelMessage(channelMessage), dueAt),
    queueRecording: (recording, dueAt) => queue(toRecordingMessage(recording), dueAt),
    queueWords: (words, dueAt) => queue(toWordsMessage(words), dueAt),
    warmUp: () => within((sender, abortSignal) => sender.createMessageBatch({ abortSignal })),
    close,
  };
}

/** One send as long as the events fit into one message of the service's size, which those of one POST nearly always do. */
async function sendInBatches(
  sender: QueueSender,
  events: readonly CallEvent[],
  abortSignal: LightSignal,
): Promise<void> {
  const [only, second] = events;
  if (only !== undefined && second === undefined) {
    // Nearly every POST brings one event, and a batch would encode it twice.
    await sender.sendMessages(toCallEventMessage(only), { abortSignal });
    return;
  }
  let batch = await sender.createMessageBatch({ abortSignal });
  for (const message of events.map(toCallEventMessage)) {
    if (!batch.tryAddMessage(message)) {
      await sender.sendMessages(batch, { abortSignal });
      batch = await sender.createMessageBatch({ abortSignal });
      if (!batch.tryAddMessage(message)) {
        throw new RangeError(`The event ${message.messageId} is too large for one message.`);
      }
    }
  }
  await sender.sendMessages(batch, { abortSignal });
}

async function openSender(
  openClient: OpenQueueClient,
  connection: Config["serviceBus"],
  { queueName, timeoutInMs }: Readonly<{ queueName: string; timeoutInMs: number }>,
): Promise<Connected> {
  const client = await openClient(connection, Math.ceil(timeoutInMs / 2));
  return { client, sender: client.createSender(queueName) };
}
