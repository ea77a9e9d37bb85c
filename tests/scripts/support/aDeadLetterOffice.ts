import { ServiceBusClient } from "@azure/service-bus";
import { callEventsQueueDefinition } from "../../../lib/messaging/callEventsQueueDefinition";
import type { LoadCall } from "../../../lib/worker/ports";
import { startBroker } from "../../../local/servicebus/startBroker";
import { atMost } from "../../../scripts/deadletters/atMost";
import type { DeadLettersContext } from "../../../scripts/deadletters/deadLettersContext";
import { openDeadLetterQueue } from "../../../scripts/deadletters/openDeadLetterQueue";
import { runDeadLettersCommand } from "../../../scripts/deadletters/runDeadLettersCommand";

const queueName = "call-events-v1";
const patienceInMs = 150;

type Message = Readonly<{ body: unknown; sessionId: string; messageId: string }>;

/** A broker with the queue of call events, the commands on its dead letters, and a client that lets messages die. */
export async function aDeadLetterOffice(
  loadCall: LoadCall | undefined = () => Promise.resolve(undefined),
) {
  const clock = { offsetInMs: 0 };
  const now = () => Date.now() + clock.offsetInMs;
  const broker = await startBroker({ queues: { [queueName]: callEventsQueueDefinition }, now });
  const openClient = () =>
    new ServiceBusClient(broker.connectionString, {
      retryOptions: { maxRetries: 0, timeoutInMs: 1500 },
    });
  const client = openClient();
  const open: DeadLettersContext["open"] = () => {
    const own = openClient();
    return Promise.resolve({
      deadLetters: openDeadLetterQueue(own, queueName, { patienceInMs }),
      loadCall,
      close: () => atMost(own.close(), 500),
    });
  };
  const lock = async (sessionId: string) => {
    const receiver = await client.acceptSession(queueName, sessionId);
    const [message] = await receiver.receiveMessages(1, { maxWaitTimeInMs: patienceInMs });
    if (message === undefined) throw new TypeError(`The session ${sessionId} is empty.`);
    return { receiver, message };
  };
  return {
    broker,
    client,
    open,
    /** Moves the clock of the broker and of the commands. */
    advance: (milliseconds: number) => {
      clock.offsetInMs += milliseconds;
    },
    /** Runs one command as its script does. */
    run: async (...args: readonly string[]) => {
      const lines = { stdout: "", stderr: "" };
      const code = await runDeadLettersCommand(args, {
        stdout: (text) => void (lines.stdout += `${text}\n`),
        stderr: (text) => void (lines.stderr += `${text}\n`),
        open,
        now: () => new Date(now()).toISOString(),
      });
      return { code, ...lines };
    },
    /** Sends messages and lets them die, one after the other, as the worker's last failure does. */
    kill: async (...messages: readonly Message[]) => {
      const sender = client.createSender(queueName);
      for (const each of messages) {
        await sender.sendMessages(each);
        const { receiver, message } = await lock(each.sessionId);
        await receiver.deadLetterMessage(message, {
          deadLetterReason: "MaxDeliveryCountExceeded",
          deadLetterErrorDescription: "Message could not be consumed after 5 delivery attempts.",
        });
        await receiver.close();
      }
      await sender.close();
    },
    /** Takes the next message of a session off the queue itself. */
    receive: async (sessionId: string) => {
      const { receiver, message } = await lock(sessionId);
      await receiver.completeMessage(message);
      await receiver.close();
      return message;
    },
    counts: () => ({
      alive: broker.counts(queueName).active,
      dead: broker.counts(queueName).deadLettered,
    }),
    close: async () => {
      await client.close();
      await broker.close();
    },
  };
}
