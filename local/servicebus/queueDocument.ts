import { z } from "zod";
import { bareMessage } from "./amqp/encodeMessage";
import type { MessageSnapshot, QueueSnapshot } from "./model/queueSnapshot";

const bytes = z.base64().transform((text) => Buffer.from(text, "base64"));

const messageSchema = z.object({
  messageId: z.string(),
  sessionId: z.string().optional(),
  timeToLiveInMs: z.number().optional(),
  state: z.enum(["active", "deferred", "scheduled"]),
  sequenceNumber: z.number(),
  enqueuedSequenceNumber: z.number(),
  enqueuedAt: z.number(),
  deliveryCount: z.number(),
  deadLetterSource: z.string().optional(),
  durable: z.boolean(),
  priority: z.number().optional(),
  annotationCount: z.number(),
  annotations: bytes,
  bare: bytes,
});

const holdingsSchema = z.object({
  lastSequenceNumber: z.number(),
  messages: z.array(messageSchema),
  sessionStates: z.array(z.object({ sessionId: z.string(), state: bytes })),
  seenMessageIds: z.array(
    z.object({ messageId: z.string(), at: z.number(), sequenceNumber: z.number() }),
  ),
});

const documentSchema = z.record(
  z.string(),
  holdingsSchema.extend({ deadLetters: holdingsSchema.optional() }),
);

type Document = z.input<typeof documentSchema>[string];
type Holdings = z.output<typeof holdingsSchema>;

/** A queue's snapshot as JSON: encoded parts in base64, changed properties written into the message. */
export function toQueueDocument(snapshot: QueueSnapshot): Document {
  const { deadLetters } = snapshot;
  return {
    ...toHoldingsDocument(snapshot),
    ...(deadLetters && { deadLetters: toHoldingsDocument(deadLetters) }),
  };
}

/** The snapshots in a document by the names of their queues; throws when it is malformed. */
export function fromQueueDocuments(document: unknown): ReadonlyMap<string, QueueSnapshot> {
  return new Map(
    Object.entries(documentSchema.parse(document)).map(([name, { deadLetters, ...holdings }]) => [
      name,
      fromHoldings(holdings, deadLetters && fromHoldings(deadLetters, undefined)),
    ]),
  );
}

function toHoldingsDocument(snapshot: QueueSnapshot): z.input<typeof holdingsSchema> {
  return {
    lastSequenceNumber: snapshot.lastSequenceNumber,
    messages: snapshot.messages.map(toMessageDocument),
    sessionStates: snapshot.sessionStates.map(({ sessionId, state }) => ({
      sessionId,
      state: state.toString("base64"),
    })),
    seenMessageIds: [...snapshot.seenMessageIds],
  };
}

function toMessageDocument(message: MessageSnapshot): z.input<typeof messageSchema> {
  const { wire, changedProperties, ...rest } = message;
  return {
    ...rest,
    durable: wire.durable,
    priority: wire.priority,
    annotationCount: wire.annotations.count,
    annotations: wire.annotations.bytes.toString("base64"),
    bare: bareMessage({ wire, changedProperties }).toString("base64"),
  };
}

function fromHoldings(holdings: Holdings, deadLetters: QueueSnapshot | undefined): QueueSnapshot {
  const { lastSequenceNumber, messages, sessionStates, seenMessageIds } = holdings;
  return {
    lastSequenceNumber,
    messages: messages.map(fromMessageDocument),
    sessionStates,
    seenMessageIds,
    deadLetters,
  };
}

function fromMessageDocument(message: z.output<typeof messageSchema>): MessageSnapshot {
  const { durable, priority, annotationCount, annotations, bare, ...rest } = message;
  return {
    ...rest,
    sessionId: rest.sessionId,
    timeToLiveInMs: rest.timeToLiveInMs,
    deadLetterSource: rest.deadLetterSource,
    wire: { bare, durable, priority, annotations: { count: annotationCount, bytes: annotations } },
    changedProperties: {},
  };
}
