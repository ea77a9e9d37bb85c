import * as z from "zod";
import { IvrError } from "../errors";
import type {
  CampaignNews,
  ChannelMessage,
  QueuedMessage,
  RecordingToKeep,
  WordsToWrite,
} from "../worker/ports";
import { callEventSchema } from "./callEventSchema";

const channelMessage = z.object({
  id: z.string().min(1),
  callId: z.string().min(1),
  channel: z.string(),
  text: z.string(),
  at: z.iso.datetime(),
  attempt: z.int().positive(),
  left: z
    .object({
      recordingId: z.string().min(1),
      mailbox: z.string(),
      durationInMs: z.number().optional(),
    })
    .optional(),
  callback: z
    .object({
      requestId: z.string().min(1),
      isDue: z.boolean(),
      // Messages of before it was named may still be on the queue.
      callbackQueue: z.string().exactOptional(),
      isGivenUp: z.literal(true).exactOptional(),
    })
    .optional(),
  news: z
    .object({
      title: z.string(),
      facts: z.array(z.tuple([z.string(), z.string()])),
      link: z.object({ title: z.string(), url: z.string() }).optional(),
    })
    .optional(),
  waits: z.int().positive().optional(),
}) satisfies z.ZodType<ChannelMessage>;

const recording = z.object({
  details: z.object({
    recordingId: z.string().min(1),
    callId: z.string().min(1),
    mailbox: z.string(),
    flow: z.string(),
    node: z.string(),
    caller: z.string(),
    recordedAt: z.iso.datetime(),
    urgent: z.boolean(),
    end: z.string(),
    deleteAfter: z.iso.datetime(),
  }),
  languages: z.array(z.string()).optional(),
  recordingLocation: z.string(),
  recordingAccessToken: z.string(),
  attempt: z.int().positive(),
}) satisfies z.ZodType<RecordingToKeep>;

const campaign = z.object({
  key: z.string().min(1),
  campaignId: z.string().min(1),
  at: z.iso.datetime(),
  ended: z
    .object({
      recipient: z.string(),
      attempt: z.int().positive(),
      end: z.enum([
        "confirmed",
        "busy",
        "declined",
        "noAnswer",
        "voicemailSuspected",
        "failed",
        "lost",
      ]),
      callId: z.string(),
    })
    .optional(),
}) satisfies z.ZodType<CampaignNews>;
const words = z.object({
  recordingId: z.string().min(1),
  callId: z.string().min(1),
  mailbox: z.string(),
  languages: z.array(z.string()),
  attempt: z.int().positive(),
}) satisfies z.ZodType<WordsToWrite>;

const schema = z.literal(1);
const eventMessage = z
  .object({ schema, event: callEventSchema })
  .transform(({ event }): QueuedMessage => ({ event }));
const messageToChannel = z
  .object({ schema, channelMessage })
  .transform((message): QueuedMessage => ({ channelMessage: message.channelMessage }));

const recordingMessage = z
  .object({ schema, recording })
  .transform((message): QueuedMessage => ({ recording: message.recording }));

const campaignMessage = z
  .object({ schema, campaign })
  .transform((message): QueuedMessage => ({ campaign: message.campaign }));

const wordsMessage = z
  .object({ schema, words })
  .transform((message): QueuedMessage => ({ words: message.words }));

/** What is in a message of ours: a call's event, a channel message, a recording or its words on their way, or news of a campaign. Throws CALL_EVENT_MALFORMED, saying where, without values. */
export function parseQueuedMessage(body: unknown): QueuedMessage {
  const parsed = formOf(body).safeParse(body);
  if (!parsed.success) {
    const places = parsed.error.issues.map(({ path }) => path.join(".") || "the body");
    throw new IvrError(
      "CALL_EVENT_MALFORMED",
      `A message on the queue of call events is none of ours: ${places.join(", ")} cannot be read. Only this app may send to that queue.`,
    );
  }
  return parsed.data;
}

function formOf(body: unknown) {
  if (typeof body !== "object" || body === null) return eventMessage;
  if ("campaign" in body) return campaignMessage;
  if ("channelMessage" in body) return messageToChannel;
  if ("recording" in body) return recordingMessage;
  return "words" in body ? wordsMessage : eventMessage;
}
