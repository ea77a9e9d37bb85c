import type { OpenQueueClient, QueueSender } from "../../lib/messaging/callEventSender";

/** A message as it is sent or scheduled. */
export type SentMessage = Parameters<QueueSender["scheduleMessages"]>[0];

/** A client that sends something else instead of each message whose body, as text, contains another text. */
export function changingSent(
  own: OpenQueueClient,
  text: string,
  change: (message: SentMessage) => readonly SentMessage[],
): OpenQueueClient {
  return async (connection, attemptTimeoutInMs) => {
    const client = await own(connection, attemptTimeoutInMs);
    const isMeant = (one: object): one is SentMessage =>
      "body" in one && JSON.stringify(one.body).includes(text);
    return {
      ...client,
      createSender: (queueName) => {
        const sender = client.createSender(queueName);
        return {
          ...sender,
          sendMessages: async (sent, options) => {
            const all = isMeant(sent) ? change(sent) : [sent];
            for (const one of all) await sender.sendMessages(one, options);
          },
          scheduleMessages: async (message, dueAt, options) => {
            const all = isMeant(message) ? change(message) : [message];
            for (const one of all) await sender.scheduleMessages(one, dueAt, options);
            return [];
          },
        };
      },
    };
  };
}
