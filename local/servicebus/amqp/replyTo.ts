import { rhea } from "./rheaInternals";
import type { DecodedMessage, Link, RheaEvent } from "./rheaInternals";

/** A request on $cbs or a $management node, decoded and accepted. */
export function acceptRequest({ delivery, message }: RheaEvent): DecodedMessage {
  const request = rhea.message.decode(message);
  delivery.accept();
  return request;
}

/** Sends the answer to a request on the link of its AMQP session that the request names, by target address. */
export function replyTo(
  { receiver: { session } }: RheaEvent,
  request: DecodedMessage,
  answer: Readonly<{ properties: Readonly<Record<string, unknown>>; body?: unknown }>,
): void {
  const links: Link[] = [];
  session.each_sender((link) => links.push(link));
  const named = links.find(
    (link) =>
      link.remote.attach.target?.address === request.reply_to || link.name === request.reply_to,
  );
  (named ?? links[0])?.send({
    correlation_id: request.message_id,
    application_properties: answer.properties,
    body: answer.body,
  });
}
