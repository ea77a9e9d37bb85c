import type { OpenQueueClient, QueueSender } from "../../lib/messaging/callEventSender";

type Scheduled = Parameters<QueueSender["scheduleMessages"]>[0];

/** A client that sends each message whose body contains a text once more, under another id. */
export function sendingTwice(own: OpenQueueClient, text: string): OpenQueueClient {
  return async (connection, attemptTimeoutInMs) => {
    const client = await own(connection, attemptTimeoutInMs);
    const isMeant = (one: object): one is Scheduled =>
      "body" in one && JSON.stringify(one.body).includes(text);
    return {
      ...client,
      createSender: (queueName) => {
        const sender = client.createSender(queueName);
        return {
          ...sender,
          sendMessages: async (sent, options) => {
            await sender.sendMessages(sent, options);
            if (isMeant(sent)) await sender.sendMessages(again(sent), options);
          },
          scheduleMessages: async (message, dueAt, options) => {
            if (isMeant(message)) await sender.scheduleMessages(again(message), dueAt, options);
            return sender.scheduleMessages(message, dueAt, options);
          },
        };
      },
    };
  };
}

function again(message: Scheduled): Scheduled {
  return { ...message, messageId: `${String(message.messageId)}:again` };
}
