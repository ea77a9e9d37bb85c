import type { Config } from "../../lib/config";
import { callEventsQueueDefinition } from "../../lib/messaging/callEventsQueueDefinition";
import { makeReadQueueTraits } from "../../lib/messaging/makeReadQueueTraits";
import { startBroker, type Broker } from "../../local/servicebus/startBroker";

let broker: Broker;
beforeAll(async () => {
  broker = await startBroker({
    queues: {
      "call-events-v1": callEventsQueueDefinition,
      plain: { ...callEventsQueueDefinition, RequiresSession: false },
    },
  });
});
afterAll(() => broker.close());

const emulator = (): Config["serviceBus"] => ({
  kind: "connectionString",
  connectionString: broker.connectionString,
});

describe("makeReadQueueTraits", () => {
  it("sees the sessions of a queue, and that an emulator tells no more", async () => {
    const read = makeReadQueueTraits(emulator(), "call-events-v1");
    expect(await read()).toEqual({
      requiresSession: true,
      unknown:
        "An emulator does not say whether it detects duplicates, nor how long its locks are.",
    });
    expect(broker.counts("call-events-v1")).toMatchObject({ active: 0, scheduled: 0 });
  });

  it("sees that a queue has none", async () => {
    expect(await makeReadQueueTraits(emulator(), "plain")()).toMatchObject({
      requiresSession: false,
    });
  });

  it("rejects for a queue that is not there", async () => {
    await expect(makeReadQueueTraits(emulator(), "gone")()).rejects.toMatchObject({
      code: "QUEUE_UNAVAILABLE",
      message: expect.stringContaining("gone cannot be listened to") as string,
    });
  });
});
