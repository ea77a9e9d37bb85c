import { once } from "node:events";
import type { ServiceBusSessionReceiver } from "@azure/service-bus";
import { create_container } from "rhea";
import {
  connectedBroker,
  impatientClient,
  receiveCount,
  receiveOne,
} from "./support/connectedBroker";
import type { ConnectedBroker } from "./support/connectedBroker";
import { until } from "./support/until";

const lockInMs = 30_000;
const renewsNothing = { maxAutoLockRenewalDurationInMs: 0 };

let stack: ConnectedBroker;

beforeEach(async () => {
  stack = await connectedBroker({
    queues: {
      plain: {},
      calls: { RequiresSession: true, LockDuration: "PT30S", MaxDeliveryCount: 3 },
    },
  });
});

afterEach(() => stack.close());

async function send(sessionId: string, ...bodies: readonly unknown[]) {
  const messages = bodies.map((body) => ({ body, sessionId }));
  await stack.client.createSender("calls").sendMessages(messages);
}

async function completeOne(receiver: ServiceBusSessionReceiver) {
  const message = await receiveOne(receiver);
  await receiver.completeMessage(message);
  return message;
}

describe("a queue with sessions", () => {
  it("takes only messages with a session and receivers of sessions", async () => {
    const { client } = stack;
    await expect(client.createSender("calls").sendMessages({ body: 1 })).rejects.toThrow(
      "The SessionId was not set on a message",
    );
    const receiver = client.createReceiver("calls");
    await expect(receiver.receiveMessages(1, { maxWaitTimeInMs: 500 })).rejects.toThrow(
      "an entity that requires sessions",
    );
    await expect(client.acceptSession("plain", "a")).rejects.toMatchObject({
      code: "SessionCannotBeLocked",
    });
    await receiver.close();
  });

  it("gives a session's messages in order, and its state to whoever holds it next", async () => {
    const { broker, client } = stack;
    await send("A", 1, 2, 3);
    await send("B", 9);
    const receiver = await client.acceptSession("calls", "A");
    expect(receiver.sessionId).toBe("A");
    expect(Number(receiver.sessionLockedUntilUtc) - Date.now()).toBeGreaterThan(lockInMs - 1000);
    const [first, second, third] = await receiveCount(receiver, 3);
    if (!first || !second || !third) throw new Error("A message is missing.");
    expect([first, second, third]).toMatchObject([
      { body: 1, sessionId: "A" },
      { body: 2, sessionId: "A" },
      { body: 3, sessionId: "A" },
    ]);
    expect(await receiver.getSessionState()).toBeNull();
    await receiver.setSessionState({ step: 2 });
    expect(await receiver.getSessionState()).toEqual({ step: 2 });
    await receiver.setSessionState(null);
    expect(await receiver.getSessionState()).toBeNull();
    await receiver.setSessionState("kept");
    await receiver.completeMessage(first);
    await receiver.completeMessage(second);
    await receiver.abandonMessage(third);
    const again = await receiveOne(receiver);
    expect(again).toMatchObject({ body: 3, deliveryCount: 1 });
    await receiver.deferMessage(again);
    const [deferred] = await receiver.receiveDeferredMessages(again.sequenceNumber ?? []);
    if (!deferred) throw new Error("The deferred message is missing.");
    await receiver.completeMessage(deferred);
    await receiver.close();

    const next = await client.acceptSession("calls", "A");
    expect(await next.getSessionState()).toBe("kept");
    await next.setSessionState(null);
    await next.close();
    const other = await client.acceptNextSession("calls");
    expect(other.sessionId).toBe("B");
    await completeOne(other);
    await other.close();
    expect(broker.counts("calls").active).toBe(0);
  });

  it("lets one receiver hold a session at a time, and closing it counts no delivery", async () => {
    const { broker, client } = stack;
    const other = impatientClient(broker);
    const holder = await client.acceptSession("calls", "X");
    await expect(other.acceptSession("calls", "X")).rejects.toMatchObject({
      code: "SessionCannotBeLocked",
    });
    await send("X", 1);
    await send("Y", 2);
    const next = await other.acceptNextSession("calls");
    expect(next.sessionId).toBe("Y");
    await completeOne(next);
    await next.close();
    expect(await receiveOne(holder)).toMatchObject({ body: 1, deliveryCount: 0 });
    await holder.close();
    const after = await other.acceptSession("calls", "X");
    expect(await completeOne(after)).toMatchObject({ body: 1, deliveryCount: 0 });
    await other.close();
  });

  it("keeps a receiver waiting for the next session until one has messages", async () => {
    const { client } = stack;
    const accepting = client.acceptNextSession("calls");
    await client.createSender("plain").sendMessages({ body: "passes meanwhile" });
    await send("late", 1);
    const receiver = await accepting;
    expect(receiver.sessionId).toBe("late");
    await completeOne(receiver);
    await receiver.close();
  });

  it("tells a receiver that waited for the next session in vain", async () => {
    const impatient = impatientClient(stack.broker, 1000);
    await expect(impatient.acceptNextSession("calls")).rejects.toMatchObject({
      code: "ServiceTimeout",
    });
    await send("later", 1);
    const receiver = await stack.client.acceptNextSession("calls");
    expect(receiver.sessionId).toBe("later");
    await impatient.close();
  });

  it("grants nothing to receivers that left while they waited", async () => {
    const { broker, client } = stack;
    // Bare links, because the client cannot take back a request for a session.
    const connection = create_container().connect({
      host: "127.0.0.1",
      port: broker.port,
      reconnect: false,
    });
    const anySession = { "com.microsoft:session-filter": null };
    const detaching = connection.open_receiver({
      source: { address: "calls", filter: anySession },
    });
    connection.open_receiver({ source: { address: "calls", filter: anySession } });
    await once(connection, "connection_open");
    detaching.close();
    await once(detaching, "receiver_close");
    connection.close();
    await once(connection, "connection_close");
    await send("A", 1);
    const receiver = await client.acceptNextSession("calls");
    expect(await completeOne(receiver)).toMatchObject({ body: 1, deliveryCount: 0 });
    await receiver.close();
  });

  it("takes a session from a holder whose lock ran out", async () => {
    const { client, moveOn } = stack;
    await send("L", "x");
    const holder = await client.acceptSession("calls", "L", renewsNothing);
    const message = await receiveOne(holder);
    moveOn(lockInMs);
    const next = await client.acceptNextSession("calls");
    expect(next.sessionId).toBe("L");
    await expect(holder.completeMessage(message)).rejects.toMatchObject({
      code: "SessionLockLost",
    });
    await expect(holder.renewSessionLock()).rejects.toMatchObject({ code: "SessionLockLost" });
    expect(await completeOne(next)).toMatchObject({ body: "x", deliveryCount: 1 });
    await next.close();
  });

  it("keeps a session whose lock is renewed", async () => {
    const { client, moveOn } = stack;
    await send("K", 1);
    const byHand = await client.acceptSession("calls", "K", renewsNothing);
    const message = await receiveOne(byHand);
    moveOn(lockInMs - 1000);
    const renewedUntil = await byHand.renewSessionLock();
    expect(Number(renewedUntil) - Date.now()).toBeGreaterThan(2 * lockInMs - 3000);
    moveOn(lockInMs - 1000);
    await byHand.completeMessage(message);
    expect(stack.broker.counts("calls").active).toBe(0);
  });

  it("keeps a session that the client renews by itself", async () => {
    // Its own broker: the client renews by its own clock, which must be the broker's.
    const { broker, client, close } = await connectedBroker({
      queues: { briefly: { RequiresSession: true, LockDuration: "PT1S" } },
    });
    await client.createSender("briefly").sendMessages({ body: 1, sessionId: "K" });
    const receiver = await client.acceptSession("briefly", "K");
    const message = await receiveOne(receiver);
    await new Promise((resolve) => setTimeout(resolve, 1300));
    await receiver.completeMessage(message);
    expect(broker.counts("briefly")).toMatchObject({ active: 0, deadLettered: 0 });
    await close();
  });

  it("serves sessions side by side, each in its order", async () => {
    const { broker, client } = stack;
    const sessionIds = ["S0", "S1", "S2", "S3", "S4"];
    const bodies = [...Array(20).keys()];
    for (const body of bodies) {
      await client
        .createSender("calls")
        .sendMessages(sessionIds.map((sessionId) => ({ body, sessionId })));
    }
    const seen = new Map(sessionIds.map((sessionId) => [sessionId, [] as unknown[]]));
    const receivers: ServiceBusSessionReceiver[] = [];
    for (const _ of sessionIds) receivers.push(await client.acceptNextSession("calls"));
    for (const receiver of receivers) {
      receiver.subscribe({
        processMessage: ({ sessionId, body }) => {
          seen.get(sessionId ?? "")?.push(body);
          return Promise.resolve();
        },
        processError: () => Promise.resolve(),
      });
    }
    await until(() => broker.counts("calls").active === 0);
    for (const receiver of receivers) await receiver.close();
    expect(Object.fromEntries(seen)).toEqual(
      Object.fromEntries(sessionIds.map((sessionId) => [sessionId, bodies])),
    );
  });

  it("schedules, peeks and dead-letters within a session", async () => {
    const { client, moveOn } = stack;
    const sender = client.createSender("calls");
    await sender.scheduleMessages({ body: "later", sessionId: "Z" }, new Date(Date.now() + 5000));
    await send("W", "now");
    const now = await client.acceptNextSession("calls");
    expect(now.sessionId).toBe("W");
    await now.deadLetterMessage(await receiveOne(now), {
      deadLetterReason: "poison",
      deadLetterErrorDescription: "too often",
    });
    await now.close();
    const accepting = client.acceptNextSession("calls");
    moveOn(5000);
    const later = await accepting;
    expect(later.sessionId).toBe("Z");
    expect(await later.peekMessages(5)).toMatchObject([{ body: "later", sessionId: "Z" }]);
    await completeOne(later);
    await later.close();
    const deadLetters = client.createReceiver("calls", { subQueueType: "deadLetter" });
    expect(await receiveOne(deadLetters)).toMatchObject({
      body: "now",
      sessionId: "W",
      deadLetterReason: "poison",
    });
    await deadLetters.close();
  });
});
