import { ServiceBusClient } from "@azure/service-bus";
import { startBroker } from "../../local/servicebus/startBroker";
import { openDeadLetterQueue } from "../../scripts/deadletters/openDeadLetterQueue";

describe("openDeadLetterQueue", () => {
  it("keeps its letters however long the work on one of them takes", async () => {
    const broker = await startBroker({ queues: { calls: { LockDuration: "PT2S" } } });
    const client = new ServiceBusClient(broker.connectionString);
    await client
      .createSender("calls")
      .sendMessages(["slow", "waiting"].map((body) => ({ body, messageId: body })));
    const receiver = client.createReceiver("calls");
    for (const message of await receiver.receiveMessages(2)) {
      await receiver.deadLetterMessage(message);
    }

    const queue = openDeadLetterQueue(client, "calls", { renewEveryInMs: 500 });
    const numbers = (await queue.peek()).map(({ sequenceNumber }) => sequenceNumber);
    const heldByOthers = await queue.take(numbers, async (_, remove) => {
      await new Promise((resolve) => setTimeout(resolve, 2500));
      await remove();
    });

    expect({ heldByOthers, left: broker.counts("calls").deadLettered }).toEqual({
      heldByOthers: [],
      left: 0,
    });
    await client.close();
    await broker.close();
  });
});
