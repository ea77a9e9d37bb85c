import type { ServiceBusReceivedMessage } from "@azure/service-bus";
import type { TypedData } from "./workerApi";

/** The last moment .NET can name: what the service gives as the expiry of a message that never expires. */
const endOfTime = new Date(Date.UTC(9999, 11, 31, 23, 59, 59, 999));

/**
 * What the Service Bus extension tells a function about its message, under the extension's names and in its forms: absent
 * values are left out, the dates called "...Utc" carry no zone, and the delivery count begins at 1 where the JavaScript
 * client's begins at 0.
 * https://learn.microsoft.com/azure/azure-functions/functions-bindings-service-bus-trigger#message-metadata
 */
export function triggerMetadata(
  message: ServiceBusReceivedMessage,
): Readonly<Record<string, TypedData>> {
  const properties = message.applicationProperties ?? {};
  const expiresAt = expiry(message.expiresAtUtc);
  const texts = {
    DeadLetterSource: message.deadLetterSource,
    LockToken: message.lockToken,
    MessageId: text(message.messageId),
    ContentType: message.contentType,
    ReplyTo: message.replyTo,
    To: message.to,
    Subject: message.subject,
    Label: message.subject,
    CorrelationId: text(message.correlationId),
    SessionId: message.sessionId,
    ReplyToSessionId: message.replyToSessionId,
    PartitionKey: message.partitionKey,
  };
  const values = {
    DeliveryCount: (message.deliveryCount ?? 0) + 1,
    SequenceNumber: message.sequenceNumber?.toNumber(),
    ExpiresAtUtc: withoutZone(expiresAt),
    ExpiresAt: withZone(expiresAt),
    EnqueuedTimeUtc: message.enqueuedTimeUtc && withoutZone(message.enqueuedTimeUtc),
    EnqueuedTime: message.enqueuedTimeUtc && withZone(message.enqueuedTimeUtc),
    ApplicationProperties: properties,
    UserProperties: properties,
  };
  return Object.fromEntries<TypedData>([
    ...present(texts).map(([name, value]): [string, TypedData] => [name, { string: value }]),
    ...present(values).map(([name, value]): [string, TypedData] => [
      name,
      { json: JSON.stringify(value) },
    ]),
  ]);
}

function present<Value>(values: Readonly<Record<string, Value | undefined>>): [string, Value][] {
  return Object.entries(values).flatMap(([name, value]): [string, Value][] =>
    value === undefined || value === null ? [] : [[name, value]],
  );
}

function text(value: unknown): string | undefined {
  if (Buffer.isBuffer(value)) return value.toString("hex");
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

function expiry(expiresAt: Date | undefined): Date {
  if (expiresAt === undefined || Number.isNaN(expiresAt.getTime())) return endOfTime;
  return expiresAt < endOfTime ? expiresAt : endOfTime;
}

function withoutZone(date: Date): string {
  return date.toISOString().replace("Z", "");
}

function withZone(date: Date): string {
  return date.toISOString().replace("Z", "+00:00");
}
