import { connectedBroker, drain, receiveCount, receiveOne } from "./support/connectedBroker";
import type { ConnectedBroker } from "./support/connectedBroker";
import { until } from "./support/until";

const lockInMs = 2000;
const renewsNothing = { maxAutoLockRenewalDurationInMs: 0 };

let stack: ConnectedBroker;

beforeAll(async () => {
  stack = await connectedBroker({
    queues: { plain: { LockDuration: "PT2S", MaxDeliveryCount: 3 } },
  });
});

afterAll(() => stack.close());

async function sent(...bodies: readonly unknown[]) {
  const { client } = stack;
  await client.createSender("plain").sendMessages(bodies.map((body) => ({ body })));
  return client.createReceiver("plain", renewsNothing);
}

describe("settling a message", () => {
  it("counts abandoned deliveries, changes properties, and dead-letters after the last try", async () => {
    const { client } = stack;
    const receiver = await sent("x");
    const tries: unknown[] = [];
    for (const attempt of [0, 1, 2]) {
      const message = await receiveOne(receiver);
      tries.push([message.deliveryCount, message.applicationProperties]);
      await receiver.abandonMessage(message, { why: attempt });
    }
    expect(tries).toEqual([
      [0, undefined],
      [1, { why: 0 }],
      [2, { why: 1 }],
    ]);
    expect(await receiver.receiveMessages(1, { maxWaitTimeInMs: 60 })).toEqual([]);
    const deadLetters = client.createReceiver("plain", { subQueueType: "deadLetter" });
    const message = await receiveOne(deadLetters);
    expect(message).toMatchObject({
      body: "x",
      deliveryCount: 3,
      deadLetterReason: "MaxDeliveryCountExceeded",
      deadLetterSource: "plain",
      applicationProperties: { why: 2 },
    });
    await deadLetters.completeMessage(message);
    await Promise.all([deadLetters.close(), receiver.close()]);
  });

  it("dead-letters with a reason, a description and properties, the sent ones kept", async () => {
    const { client } = stack;
    await client
      .createSender("plain")
      .sendMessages({ body: { k: 1 }, applicationProperties: { keep: "me", count: 5 } });
    const receiver = client.createReceiver("plain");
    await receiver.deadLetterMessage(await receiveOne(receiver), {
      deadLetterReason: "bad",
      deadLetterErrorDescription: "very bad",
      extra: 42,
    });
    const deadLetters = client.createReceiver("plain", { subQueueType: "deadLetter" });
    const expected = {
      body: { k: 1 },
      deadLetterReason: "bad",
      deadLetterErrorDescription: "very bad",
      applicationProperties: { keep: "me", count: 5, extra: 42 },
    };
    expect(await deadLetters.peekMessages(1)).toMatchObject([expected]);
    const message = await receiveOne(deadLetters);
    expect(message).toMatchObject(expected);
    await deadLetters.completeMessage(message);
    await Promise.all([deadLetters.close(), receiver.close()]);
  });

  it("defers a message until it is asked for by number, and settles it then", async () => {
    const { client } = stack;
    const receiver = await sent("d1", "d2", "d3");
    const messages = await receiveCount(receiver, 3);
    for (const message of messages) await receiver.deferMessage(message, { p: 1 });
    expect(await receiver.receiveMessages(1, { maxWaitTimeInMs: 60 })).toEqual([]);
    expect(await receiver.peekMessages(1)).toMatchObject([{ state: "deferred" }]);
    const numbers = messages.flatMap(({ sequenceNumber }) => sequenceNumber ?? []);
    const [first, second, third] = await receiver.receiveDeferredMessages(numbers);
    if (!first || !second || !third) throw new Error("A deferred message is missing.");
    expect(first).toMatchObject({
      body: "d1",
      state: "deferred",
      applicationProperties: { p: 1 },
    });
    await receiver.completeMessage(first);
    await receiver.abandonMessage(second);
    await receiver.deadLetterMessage(third, {
      deadLetterReason: "third",
      deadLetterErrorDescription: "one too many",
    });
    const [again] = await receiver.receiveDeferredMessages(numbers.slice(1, 2));
    if (!again) throw new Error("The abandoned message is not deferred any more.");
    await receiver.completeMessage(again);
    await expect(receiver.receiveDeferredMessages(numbers.slice(0, 1))).rejects.toMatchObject({
      code: "MessageNotFound",
    });
    expect(await drain(client, "plain", "deadLetter")).toEqual(["d3"]);
    await receiver.close();
  });

  it("redelivers when the lock runs out, and refuses the late completion", async () => {
    const receiver = await sent("late");
    const message = await receiveOne(receiver);
    stack.moveOn(lockInMs);
    const again = await receiveOne(receiver);
    expect(again.deliveryCount).toBe(1);
    await expect(receiver.completeMessage(message)).rejects.toMatchObject({
      code: "MessageLockLost",
    });
    await receiver.completeMessage(again);
    await receiver.close();
  });

  it("keeps a lock that is renewed, and refuses to renew a lost one", async () => {
    const receiver = await sent("renewed");
    const message = await receiveOne(receiver);
    stack.moveOn(lockInMs - 500);
    const until = await receiver.renewMessageLock(message);
    expect(Number(until) - Number(message.enqueuedTimeUtc)).toBeGreaterThanOrEqual(
      2 * lockInMs - 500,
    );
    stack.moveOn(lockInMs - 500);
    await receiver.completeMessage(message);
    const second = await sent("not renewed");
    const lost = await receiveOne(second);
    stack.moveOn(lockInMs);
    await expect(second.renewMessageLock(lost)).rejects.toMatchObject({ code: "MessageLockLost" });
    await second.completeMessage(await receiveOne(second));
    await Promise.all([receiver.close(), second.close()]);
  });

  it("works through another receiver once the first is closed", async () => {
    const { broker, client } = stack;
    const first = await sent("handed over");
    const message = await receiveOne(first);
    await first.close();
    const second = client.createReceiver("plain");
    await second.completeMessage(message);
    expect(broker.counts("plain")).toMatchObject({ active: 0 });
    await second.close();
  });

  it("answers each of several settlements with its own outcome", async () => {
    const { client } = stack;
    const receiver = await sent("k1", "k2");
    const [first, second] = await receiveCount(receiver, 2);
    if (!first || !second) throw new Error("A message is missing.");
    // One after the other: rhea 3.0.5 in the client gives two settled in one tick the first one's outcome.
    await receiver.completeMessage(first);
    await receiver.deadLetterMessage(second);
    await receiver.close();
    expect(await drain(client, "plain", "deadLetter")).toEqual(["k2"]);
  });
});

describe("a subscription", () => {
  it("completes, abandons what its handler throws, and renews the locks of slow ones", async () => {
    // Its own broker: the client renews by its own clock, which must be the broker's.
    const { broker, client, close } = await connectedBroker({
      queues: { briefly: { LockDuration: "PT1S" } },
    });
    await client
      .createSender("briefly")
      .sendMessages([...Array(10).keys()].map((body) => ({ body })));
    const receiver = client.createReceiver("briefly");
    const handled: unknown[] = [];
    let running = 0;
    let mostRunning = 0;
    const subscription = receiver.subscribe(
      {
        processMessage: async ({
          body,
          deliveryCount,
        }: {
          body: number;
          deliveryCount?: number;
        }) => {
          mostRunning = Math.max(mostRunning, ++running);
          await new Promise((resolve) => setTimeout(resolve, body === 9 ? 1300 : 10));
          running--;
          if (body === 3 && deliveryCount === 0) throw new Error("once");
          handled.push([body, deliveryCount]);
        },
        processError: () => Promise.resolve(),
      },
      { maxConcurrentCalls: 4 },
    );
    await until(() => handled.length === 10 && broker.counts("briefly").active === 0);
    await subscription.close();
    await close();
    expect(mostRunning).toBe(4);
    expect(handled).toHaveLength(10);
    expect(handled).toContainEqual([3, 1]);
    expect(handled).toContainEqual([9, 0]);
  });
});
