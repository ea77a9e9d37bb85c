import { createHash } from "node:crypto";
import type { ServiceBusMessage, ServiceBusReceivedMessage } from "@azure/service-bus";
import { omitUndefined } from "../../lib/flow/omitUndefined";

/** Service Bus refuses longer ids: https://learn.microsoft.com/azure/service-bus-messaging/service-bus-quotas */
const longestId = 128;

/** What the service writes onto a message when it dies. */
const marksOfDeath: ReadonlySet<string> = new Set([
  "DeadLetterReason",
  "DeadLetterErrorDescription",
]);

/**
 * A dead letter as it is sent again: the same bytes to the same session under an id of its own, for the queue takes no id
 * twice within ten minutes. The same dead letter always gets the same id, so that sending it twice does no harm. Pure.
 */
export function toReplayMessage(dead: ServiceBusReceivedMessage): ServiceBusMessage {
  const properties = Object.entries(dead.applicationProperties ?? {}).filter(
    ([name]) => !marksOfDeath.has(name),
  );
  return {
    body: dead.body as unknown,
    messageId: toReplayId(String(dead.messageId)),
    applicationProperties: Object.fromEntries(properties),
    ...omitUndefined({
      sessionId: dead.sessionId,
      contentType: dead.contentType,
      correlationId: dead.correlationId,
      subject: dead.subject,
    }),
  };
}

function toReplayId(messageId: string): string {
  const { id = "", count = "0" } =
    /^(?<id>.*?)(?::replay:(?<count>\d+))?$/s.exec(messageId)?.groups ?? {};
  const suffix = `:replay:${Number(count) + 1}`;
  const isShort = id.length + suffix.length <= longestId;
  return `${isShort ? id : createHash("sha256").update(id).digest("hex")}${suffix}`;
}
