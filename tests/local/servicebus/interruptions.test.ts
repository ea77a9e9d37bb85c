import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ServiceBusClient } from "@azure/service-bus";
import { startBroker } from "../../../local/servicebus/startBroker";
import { aWire } from "../support/aWire";
import {
  connectedBroker,
  impatientClient,
  receiveCount,
  receiveOne,
} from "./support/connectedBroker";
import { until } from "./support/until";

const queues = { plain: {}, calls: { RequiresSession: true } };

describe("a client that dies without a word", () => {
  it("leaves its session to the next one, however many receivers of its own were in line", async () => {
    const broker = await startBroker({ queues });
    const wire = await aWire(broker.port);
    const dying = new ServiceBusClient(
      broker.connectionString.replace(String(broker.port), String(wire.port)),
      { retryOptions: { maxRetries: 0, timeoutInMs: 60_000 } },
    );
    const living = impatientClient(broker);
    await living.createSender("calls").sendMessages({ body: "left behind", sessionId: "A" });
    const held = await dying.acceptNextSession("calls");
    const inLine = [dying.acceptNextSession("calls"), dying.acceptNextSession("calls")];
    for (const waiting of inLine) waiting.catch(() => undefined);
    await until(() => broker.counts("calls").operations.management > 0);
    await new Promise((resolve) => setTimeout(resolve, 200));
    wire.cut();

    const next = await living.acceptNextSession("calls");
    const message = await receiveOne(next);
    const body: unknown = message.body;

    expect({ session: next.sessionId, body, held: held.sessionId }).toEqual({
      session: "A",
      body: "left behind",
      held: "A",
    });
    await living.close();
    await broker.close();
  });
});

describe("a broker that restarts", () => {
  it.each(["forced", "cut"] as const)(
    "(%s) gets its subscribers back, and they hear of the sessions they lost",
    async (how) => {
      const first = await startBroker({ queues });
      const client = new ServiceBusClient(first.connectionString, {
        retryOptions: { retryDelayInMs: 50, maxRetries: 100 },
      });
      const received: unknown[] = [];
      const sessionErrors: string[] = [];
      client.createReceiver("plain").subscribe({
        processMessage: ({ body }) => {
          received.push(body);
          return Promise.resolve();
        },
        processError: () => Promise.resolve(),
      });
      const session = await client.acceptSession("calls", "q");
      session.subscribe({
        processMessage: () => Promise.resolve(),
        processError: ({ error }) => {
          sessionErrors.push("code" in error ? String(error.code) : error.name);
          return Promise.resolve();
        },
      });
      await client.createSender("plain").sendMessages({ body: 1 });
      await until(() => received.length === 1 && first.counts("plain").active === 0);
      await first.close(how);
      await until(() => sessionErrors.length > 0);
      const second = await startBroker({ queues, port: first.port });
      await client.createSender("plain").sendMessages({ body: 2 });
      await until(() => received.length === 2);
      expect(received).toEqual([1, 2]);
      expect(sessionErrors).toEqual(["SessionLockLost"]);
      await client.close();
      await second.close();
    },
  );
});

describe("a broker that falls silent", () => {
  it("lets a sender run into its timeout, and answers again when it is let go", async () => {
    const { broker, client, close } = await connectedBroker({ queues });
    const sender = client.createSender("plain");
    await sender.sendMessages({ body: "before" });
    const resume = broker.pause();
    const impatient = impatientClient(broker, 300);
    await expect(impatient.createSender("plain").sendMessages({ body: 1 })).rejects.toMatchObject({
      code: "ServiceTimeout",
    });
    const sending = sender.sendMessages({ body: "meanwhile" });
    expect(broker.counts("plain").active).toBe(1);
    resume();
    await sending;
    expect(broker.counts("plain").active).toBe(2);
    await impatient.close();
    await close();
  });
});

describe("a broker with a data directory", () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), "servicebus-"));
  });

  afterEach(() => rm(directory, { recursive: true }));

  it("has its messages, timers, states and dead letters again after a restart", async () => {
    const options = {
      queues: { ...queues, once: { RequiresDuplicateDetection: true } },
      dataDirectory: directory,
    };
    const before = await connectedBroker(options);
    await before.client
      .createSender("plain")
      .sendMessages([
        { body: "changed", applicationProperties: { kept: 1 }, messageId: "m1" },
        { body: "dead" },
        { body: "locked" },
      ]);
    await before.client.createSender("once").sendMessages({ body: 1, messageId: "same" });
    await before.client
      .createSender("calls")
      .scheduleMessages({ body: "timer", sessionId: "c1" }, new Date(Date.now() + 60_000));
    const receiver = before.client.createReceiver("plain");
    const [changed, dead] = await receiveCount(receiver, 3);
    if (!changed || !dead) throw new Error("A message is missing.");
    await receiver.abandonMessage(changed, { added: 2 });
    await receiver.deadLetterMessage(dead, {
      deadLetterReason: "bad",
      deadLetterErrorDescription: "worse",
    });
    const session = await before.client.acceptSession("calls", "c1");
    await session.setSessionState("state");
    await before.close();

    const after = await connectedBroker(options);
    const { broker, client } = after;
    expect(broker.counts("plain")).toMatchObject({ active: 2, deadLettered: 1 });
    const again = client.createReceiver("plain", { receiveMode: "receiveAndDelete" });
    expect(await receiveCount(again, 2)).toMatchObject([
      {
        body: "changed",
        messageId: "m1",
        deliveryCount: 1,
        applicationProperties: { kept: 1, added: 2 },
      },
      { body: "locked", deliveryCount: 0 },
    ]);
    const deadLetters = client.createReceiver("plain", { subQueueType: "deadLetter" });
    expect(await receiveOne(deadLetters)).toMatchObject({ body: "dead", deadLetterReason: "bad" });
    await client.createSender("once").sendMessages({ body: 2, messageId: "same" });
    expect(broker.counts("once").active).toBe(1);
    expect(broker.counts("calls").scheduled).toBe(1);
    after.moveOn(61_000);
    const restored = await client.acceptNextSession("calls");
    expect(await receiveOne(restored)).toMatchObject({ body: "timer", sessionId: "c1" });
    expect(await restored.getSessionState()).toBe("state");
    await after.close();
  });

  it("keeps messages while it runs, not only when it is closed", async () => {
    const { client, close } = await connectedBroker({ queues, dataDirectory: directory });
    await client.createSender("plain").sendMessages({ body: 1, messageId: "kept" });
    const kept = async () =>
      readFile(join(directory, "servicebus.json"), "utf8").catch(() => "not yet");
    while (!(await kept()).includes('"kept"')) await new Promise((done) => setTimeout(done, 20));
    await close();
    expect(await kept()).toContain('"kept"');
  });

  it("refuses a file that is not its own, with the remedy", async () => {
    const file = join(directory, "servicebus.json");
    await writeFile(file, '{"plain":{"messages":"none"}}');
    await expect(startBroker({ queues, dataDirectory: directory })).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message: `${file} does not hold messages of the Service Bus broker: delete it to start with empty queues, or choose another directory.`,
    });
    expect(await readFile(file, "utf8")).toBe('{"plain":{"messages":"none"}}');
  });
});
