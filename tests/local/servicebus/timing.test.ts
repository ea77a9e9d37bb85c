import { connectedBroker, drain, receiveCount, receiveOne } from "./support/connectedBroker";
import type { ConnectedBroker } from "./support/connectedBroker";
import { until } from "./support/until";

const inAMinute = () => new Date(Date.now() + 60_000);

let stack: ConnectedBroker;

beforeEach(async () => {
  stack = await connectedBroker({
    queues: {
      plain: {},
      once: {
        RequiresDuplicateDetection: true,
        DuplicateDetectionHistoryTimeWindow: "PT1M",
      },
      fleeting: { DeadLetteringOnMessageExpiration: true, DefaultMessageTimeToLive: "PT30S" },
    },
  });
});

afterEach(() => stack.close());

describe("scheduling", () => {
  it("delivers at the time and not before, unless it was cancelled", async () => {
    const { broker, client, moveOn } = stack;
    const sender = client.createSender("plain");
    const at = inAMinute();
    const numbers = await sender.scheduleMessages(
      [{ body: "s1" }, { body: "s2" }, { body: "s3" }],
      at,
    );
    await sender.sendMessages({ body: "s4", scheduledEnqueueTimeUtc: at });
    const receiver = client.createReceiver("plain");
    expect(await receiver.peekMessages(1)).toMatchObject([
      { body: "s1", state: "scheduled", scheduledEnqueueTimeUtc: at },
    ]);
    const [, second] = numbers;
    if (!second) throw new Error("Nothing was scheduled.");
    await sender.cancelScheduledMessages(second);
    await expect(sender.cancelScheduledMessages(second)).rejects.toMatchObject({
      code: "MessageNotFound",
    });
    moveOn(59_000);
    expect(await receiver.receiveMessages(1, { maxWaitTimeInMs: 60 })).toEqual([]);
    expect(broker.counts("plain")).toMatchObject({ active: 0, scheduled: 3 });
    moveOn(2000);
    const received = await receiveCount(receiver, 3);
    expect(received).toMatchObject([
      { body: "s1", enqueuedTimeUtc: at },
      { body: "s3", enqueuedTimeUtc: at },
      { body: "s4", enqueuedTimeUtc: at },
    ]);
    for (const message of received) await receiver.completeMessage(message);
    await receiver.close();
    expect(broker.counts("plain").operations).toEqual({
      send: 1,
      receive: 3,
      settle: 3,
      schedule: 3,
      management: 1,
    });
  });
});

describe("duplicate detection", () => {
  it("drops a message id seen within the window, alone, in a batch or scheduled", async () => {
    const { client, moveOn } = stack;
    const sender = client.createSender("once");
    for (const body of [0, 1, 2]) await sender.sendMessages({ body, messageId: "same" });
    await sender.sendMessages([
      { body: "x", messageId: "same" },
      { body: "y", messageId: "other" },
    ]);
    expect(await drain(client, "once")).toEqual([0, "y"]);
    moveOn(61_000);
    await sender.sendMessages({ body: 9, messageId: "same" });
    expect(await drain(client, "once")).toEqual([9]);
    await sender.scheduleMessages({ body: 1, messageId: "same" }, inAMinute());
    expect(stack.broker.counts("once")).toMatchObject({ active: 0, scheduled: 0 });
  });
});

describe("time to live", () => {
  it("ends among the dead letters", async () => {
    const { broker, client, moveOn } = stack;
    await client
      .createSender("fleeting")
      .sendMessages([{ body: 1 }, { body: 2, timeToLive: 1000 }]);
    moveOn(1000);
    await until(() => broker.counts("fleeting").deadLettered === 1);
    moveOn(29_000);
    await until(() => broker.counts("fleeting").deadLettered === 2);
    expect(await drain(client, "fleeting")).toEqual([]);
    const deadLetters = client.createReceiver("fleeting", { subQueueType: "deadLetter" });
    expect(await receiveOne(deadLetters)).toMatchObject({
      body: 2,
      deadLetterReason: "TTLExpiredException",
    });
    await deadLetters.close();
  });
});
