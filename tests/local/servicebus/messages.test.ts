import { randomBytes } from "node:crypto";
import { connectedBroker, drain, receiveCount, receiveOne } from "./support/connectedBroker";
import type { ConnectedBroker } from "./support/connectedBroker";

const empty = { active: 0, scheduled: 0, deferred: 0, deadLettered: 0 };

let stack: ConnectedBroker;

beforeAll(async () => {
  stack = await connectedBroker({ queues: { plain: {}, large: {}, many: {} } });
});

afterAll(() => stack.close());

describe("a message through the broker", () => {
  it("keeps every property and its type", async () => {
    const { broker, client } = stack;
    const sent = {
      body: { a: 1, s: "é" },
      messageId: "m1",
      correlationId: "c1",
      subject: "toneReceived",
      contentType: "application/json",
      to: "to",
      replyTo: "back",
      replyToSessionId: "back-session",
      timeToLive: 60_000,
      partitionKey: "pk",
      applicationProperties: {
        count: 5,
        ratio: 1.5,
        isOn: true,
        at: new Date(1_700_000_000_000),
        text: "x",
        nothing: null,
      },
    };
    await client.createSender("plain").sendMessages(sent);
    const receiver = client.createReceiver("plain");
    const message = await receiveOne(receiver);
    expect(message).toMatchObject({
      ...sent,
      applicationProperties: { ...sent.applicationProperties, at: 1_700_000_000_000 },
      deliveryCount: 0,
      state: "active",
    });
    expect(message.sequenceNumber?.toNumber()).toBe(1);
    expect(message.lockToken).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(Number(message.lockedUntilUtc) - Number(message.enqueuedTimeUtc)).toBeGreaterThan(
      59_000,
    );
    await receiver.completeMessage(message);
    await receiver.close();
    expect(broker.counts("plain")).toMatchObject(empty);
  });

  it("gets a name when its sender gave none", async () => {
    const { client } = stack;
    await client.createSender("plain").sendMessages({ body: "nameless", subject: "kept" });
    const receiver = client.createReceiver("plain", { receiveMode: "receiveAndDelete" });
    const message = await receiveOne(receiver);
    expect(message.messageId).toMatch(/^[0-9a-f]{32}$/);
    expect(message).toMatchObject({ body: "nameless", subject: "kept" });
    await receiver.close();
  });

  it("comes in the order of a batch, whatever kind of body it has", async () => {
    const { client } = stack;
    const sender = client.createSender("plain");
    const batch = await sender.createMessageBatch();
    const numbers = [...Array(20).keys()];
    expect(
      numbers.map((body) => batch.tryAddMessage({ body, messageId: `b${body}` })),
    ).not.toContain(false);
    expect(batch.maxSizeInBytes).toBe(262_144);
    await sender.sendMessages(batch);
    await sender.sendMessages([
      { body: "text" },
      { body: Buffer.from([1, 2, 3]) },
      { body: null },
      { bodyType: "value", body: { v: 1 } },
      { bodyType: "sequence", body: [1, "a"] },
    ]);
    const receiver = client.createReceiver("plain");
    const received = await receiveCount(receiver, 25);
    expect(received.map(({ body }): unknown => body)).toEqual([
      ...numbers,
      "text",
      Buffer.from([1, 2, 3]),
      null,
      { v: 1 },
      [1, "a"],
    ]);
    for (const message of received) await receiver.completeMessage(message);
    await receiver.close();
  });

  it("may be as large as the service allows, and a batch no larger", async () => {
    const { client } = stack;
    const sender = client.createSender("large");
    const half = randomBytes(200_000);
    await expect(sender.sendMessages([{ body: half }, { body: half }])).rejects.toMatchObject({
      code: "MessageSizeExceeded",
    });
    await sender.sendMessages({ body: half });
    const [body] = await drain(client, "large");
    expect(Buffer.isBuffer(body) && body.equals(half)).toBe(true);
  });

  it("is gone once received in receiveAndDelete mode", async () => {
    const { broker, client } = stack;
    await client.createSender("plain").sendMessages([{ body: 1 }, { body: 2 }]);
    const receiver = client.createReceiver("plain", { receiveMode: "receiveAndDelete" });
    expect(await receiveCount(receiver, 2)).toMatchObject([{ body: 1 }, { body: 2 }]);
    expect(broker.counts("plain")).toMatchObject(empty);
    await receiver.close();
  });

  it("can be peeked at from a sequence number on without being locked", async () => {
    const { client } = stack;
    await client
      .createSender("plain")
      .sendMessages([{ body: "p1" }, { body: "p2" }, { body: "p3" }]);
    const receiver = client.createReceiver("plain");
    const [first, second] = await receiver.peekMessages(2);
    expect([first, second]).toMatchObject([{ body: "p1" }, { body: "p2" }]);
    expect(await receiver.peekMessages(5)).toMatchObject([{ body: "p3" }]);
    expect(await receiver.peekMessages(5)).toEqual([]);
    if (!second?.sequenceNumber) throw new Error("A peeked message has no number.");
    const fromSecond = { fromSequenceNumber: second.sequenceNumber };
    expect(await receiver.peekMessages(1, fromSecond)).toMatchObject([{ body: "p2" }]);
    await receiver.close();
    expect(await drain(client, "plain")).toEqual(["p1", "p2", "p3"]);
  });

  it("passes on one link long after the first two thousand", async () => {
    const { broker, client } = stack;
    const sender = client.createSender("many");
    const total = 2500;
    for (let sent = 0; sent < total; sent += 100) {
      await sender.sendMessages([...Array(100).keys()].map((index) => ({ body: sent + index })));
    }
    const receiver = client.createReceiver("many");
    let received = 0;
    while (received < total) {
      const messages = await receiver.receiveMessages(200, { maxWaitTimeInMs: 3000 });
      await Promise.all(messages.map((message) => receiver.completeMessage(message)));
      received += messages.length;
      if (messages.length === 0) break;
    }
    await receiver.close();
    expect(received).toBe(total);
    expect(broker.counts("many")).toEqual({
      ...empty,
      operations: { send: 25, receive: 2500, settle: 2500, schedule: 0, management: 0 },
    });
  });
});
