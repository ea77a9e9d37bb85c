import { isRefusal, refusals } from "../model/refusal";
import type { Entity } from "./entity";
import { largestMessage } from "./largestMessage";
import type { LinkEnd } from "./linkEnd";
import { messageSections, sectionAt } from "./messageSections";
import { parseMessage } from "./parseMessage";
import { rhea } from "./rheaInternals";

/** The broker's end of a link that a client sends messages on; a batch is taken as a whole or not at all. */
export function makeSenderEnd({ brokerQueue, operations }: Entity): LinkEnd {
  return {
    message: ({ delivery, message, format }) => {
      operations.send++;
      try {
        if (message.length > largestMessage) throw refusals.messageTooLarge();
        const encoded = format === batchFormat ? messagesIn(message) : [message];
        brokerQueue.enqueue(encoded.map(parseMessage));
        delivery.accept();
      } catch (error) {
        const condition = isRefusal(error) ? error.condition : "amqp:decode-error";
        const description = error instanceof Error ? error.message : "The message is malformed.";
        delivery.reject({ condition, description });
      }
    },
  };
}

/**
 * The message format of a batch: data sections, each a whole encoded message. See
 * https://learn.microsoft.com/azure/service-bus-messaging/service-bus-amqp-protocol-guide.
 */
const batchFormat = 0x80013700;

function messagesIn(batch: Buffer): readonly Buffer[] {
  const reader = new rhea.types.Reader(batch);
  const messages: Buffer[] = [];
  while (reader.remaining() > 0) {
    const section = sectionAt(batch, reader.position);
    const { value } = reader.read();
    if (section === messageSections.data && Buffer.isBuffer(value)) messages.push(value);
  }
  return messages;
}
