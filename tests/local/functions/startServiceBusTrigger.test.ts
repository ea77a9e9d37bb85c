import { ServiceBusClient } from "@azure/service-bus";
import { hostSettings } from "../../../local/functions/hostSettings";
import { makeServiceBusClients } from "../../../local/functions/serviceBusClients";
import { startServiceBusTrigger } from "../../../local/functions/startServiceBusTrigger";
import type { RunningTrigger } from "../../../local/functions/startServiceBusTrigger";
import { startBroker } from "../../../local/servicebus/startBroker";
import type { Broker } from "../../../local/servicebus/startBroker";
import { aWire } from "../support/aWire";
import { anInvocationInbox, told } from "./support/anInvocationInbox";
import type { Invocation } from "./support/anInvocationInbox";
import { textLike } from "./support/textLike";

const sessionQueues = [
  "ordered",
  "poisoned",
  "crowded",
  "finished",
  "cut",
  "manual",
  "quiet",
  "closing",
];

let broker: Broker;
let client: ServiceBusClient;

beforeAll(async () => {
  broker = await startBroker({
    queues: {
      ...Object.fromEntries(
        sessionQueues.map((name) => [name, { RequiresSession: true, MaxDeliveryCount: 3 }]),
      ),
      renewed: { RequiresSession: true, LockDuration: "PT1S" },
      mixed: { MaxDeliveryCount: 1 },
      described: { RequiresSession: true },
      bodies: {},
    },
    port: 0,
  });
  client = new ServiceBusClient(broker.connectionString);
});

afterAll(async () => {
  await client.close();
  await broker.close();
});

const turn = () => new Promise((resolve) => setImmediate(resolve));
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const stopping: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stopping.splice(0)) await stop();
});

async function listen(
  queueName: string,
  options: Readonly<{ binding?: object; settings?: object; connectionString?: string }> = {},
) {
  const inbox = anInvocationInbox();
  const environment = { SB: options.connectionString ?? broker.connectionString, QUEUE: queueName };
  const clients = makeServiceBusClients(environment);
  const counts = { serviceBus: 0, failed: 0 };
  const lines: string[] = [];
  const binding = {
    type: "serviceBusTrigger",
    direction: "in",
    connection: "SB",
    queueName: "%QUEUE%",
    isSessionsEnabled: !["mixed", "bodies"].includes(queueName),
    ...options.binding,
  };
  const trigger: RunningTrigger = await startServiceBusTrigger(
    {
      metadata: { name: "worker", bindings: { message: binding } },
      callback: () => {},
    },
    {
      clients,
      settings: { ...hostSettings("/nowhere", {}).serviceBus, ...options.settings },
      environment,
      invoke: inbox.invoke,
      counts,
      log: (level, _, message) => lines.push(`${level}: ${message.split("\n")[0]}`),
    },
  );
  stopping.push(async () => {
    await trigger.stop(0);
    await clients.close();
  });
  return { ...inbox, trigger, counts, lines };
}

async function send(queueName: string, ...messages: Parameters<typeof Array.of<object>>) {
  const sender = client.createSender(queueName);
  await sender.sendMessages(messages.map((message) => ({ body: undefined, ...message })));
  await sender.close();
}

describe("startServiceBusTrigger", () => {
  it("tells a function about its message in the host's names", async () => {
    const { next } = await listen("described");
    await send("described", {
      body: { tone: 1 },
      sessionId: "call-1",
      messageId: "message-1",
      subject: "tone",
      contentType: "application/json",
      correlationId: "chain-1",
      replyTo: "answers",
      replyToSessionId: "call-2",
      to: "worker",
      applicationProperties: { Kind: "tone", attempt: 1 },
    });
    const invocation = await next();
    invocation.succeed();
    expect(invocation.inputs).toEqual([{ name: "message", data: { string: '{"tone":1}' } }]);
    const utc = textLike(/^"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}"$/);
    const withZone = textLike(/^"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00"$/);
    expect(invocation.metadata).toEqual({
      MessageId: { string: "message-1" },
      SessionId: { string: "call-1" },
      LockToken: { string: textLike(/^[0-9a-f-]{36}$/) },
      Subject: { string: "tone" },
      Label: { string: "tone" },
      ContentType: { string: "application/json" },
      CorrelationId: { string: "chain-1" },
      ReplyTo: { string: "answers" },
      ReplyToSessionId: { string: "call-2" },
      To: { string: "worker" },
      DeliveryCount: { json: "1" },
      SequenceNumber: { json: "1" },
      EnqueuedTimeUtc: { json: utc },
      EnqueuedTime: { json: withZone },
      ExpiresAtUtc: { json: '"9999-12-31T23:59:59.999"' },
      ExpiresAt: { json: '"9999-12-31T23:59:59.999+00:00"' },
      ApplicationProperties: { json: '{"Kind":"tone","attempt":1}' },
      UserProperties: { json: '{"Kind":"tone","attempt":1}' },
    });
  });

  it("gives bodies as text, or as bytes where the function asks for them", async () => {
    const texts = await listen("bodies", { settings: { maxConcurrentCalls: 1 } });
    await send("bodies", { body: "plain" }, { body: Buffer.from("bytes") }, { body: [1, 2] });
    const given: unknown[] = [];
    for (let count = 0; count < 3; count += 1) {
      const invocation = await texts.next();
      given.push(...told(invocation));
      invocation.succeed();
    }
    expect(given).toEqual(['"plain"', "bytes", "[1,2]"]);
    await texts.trigger.stop(5000);

    const bytes = await listen("bodies", { binding: { dataType: "binary" } });
    await send("bodies", { body: Buffer.from([0, 255]) });
    const invocation = await bytes.next();
    invocation.succeed();
    expect(told(invocation)).toEqual([Buffer.from([0, 255])]);
  });

  it("keeps a session in order and delivers again what a function threw at", async () => {
    const { next, counts, lines } = await listen("ordered");
    await send(
      "ordered",
      ...["one", "two", "three"].map((messageId) => ({ messageId, sessionId: "call" })),
    );
    const order: unknown[] = [];
    for (const outcome of ["succeed", "fail", "succeed", "succeed"] as const) {
      const invocation = await next();
      order.push(told(invocation, "MessageId", "DeliveryCount").slice(1));
      invocation[outcome]();
    }
    expect({ order, counts, lines }).toEqual({
      order: [
        ["one", "1"],
        ["two", "1"],
        ["two", "2"],
        ["three", "1"],
      ],
      counts: { serviceBus: 4, failed: 1 },
      lines: ["error: Executed 'worker' (Failed): Error: The function failed."],
    });
  });

  it("leaves a message that always fails to the broker's dead-letter queue, and goes on", async () => {
    const { next } = await listen("poisoned");
    await send(
      "poisoned",
      { messageId: "poison", sessionId: "call" },
      { messageId: "sound", sessionId: "call" },
    );
    const delivered: unknown[] = [];
    for (const outcome of ["fail", "fail", "fail", "succeed"] as const) {
      const invocation = await next();
      delivered.push(told(invocation, "MessageId").at(-1));
      invocation[outcome]();
    }
    const deadLetters = client.createReceiver("poisoned", { subQueueType: "deadLetter" });
    const [dead] = await deadLetters.receiveMessages(1);
    await deadLetters.close();
    expect({ delivered, dead: [dead?.messageId, dead?.deadLetterReason] }).toEqual({
      delivered: ["poison", "poison", "poison", "sound"],
      dead: ["poison", "MaxDeliveryCountExceeded"],
    });
  });

  it("settles each message its own way when many end at the same moment", async () => {
    const { next } = await listen("mixed");
    const ids = Array.from({ length: 16 }, (_, index) => String(index));
    await send("mixed", ...ids.map((messageId) => ({ messageId })));
    const invocations = await Promise.all(ids.map(next));
    for (const [index, { succeed, fail }] of invocations.entries()) {
      if (index % 2 === 0) fail();
      else succeed();
    }
    const expected = invocations
      .filter((_, index) => index % 2 === 0)
      .map((invocation) => String(told(invocation, "MessageId").at(-1)));
    const deadLetters = client.createReceiver("mixed", { subQueueType: "deadLetter" });
    const dead: unknown[] = [];
    while (dead.length < expected.length) {
      const received = await deadLetters.receiveMessages(expected.length - dead.length);
      dead.push(...received.map(({ messageId }) => messageId));
    }
    await deadLetters.close();
    expect(new Set(dead)).toEqual(new Set(expected));
    await stopping.pop()?.();
    expect(broker.counts("mixed")).toMatchObject({ active: 0, deadLettered: 8 });
  });

  it("serves more sessions than it has slots, as each goes idle", async () => {
    const { next } = await listen("crowded", {
      settings: { maxConcurrentSessions: 2, sessionIdleTimeoutInMs: 20 },
    });
    const sessions = ["a", "b", "c", "d", "e"];
    await send("crowded", ...sessions.map((sessionId) => ({ sessionId })));
    const served: unknown[] = [];
    while (served.length < sessions.length) {
      const invocation = await next();
      served.push(told(invocation, "SessionId").at(-1));
      invocation.succeed();
    }
    expect(new Set(served)).toEqual(new Set(sessions));
  });

  it("renews the lock of a session as long as the setting says, and no longer", async () => {
    const begun = async (maxAutoLockRenewalDurationInMs: number) => {
      const { next } = await listen("renewed", { settings: { maxAutoLockRenewalDurationInMs } });
      await send("renewed", { sessionId: `renewed for ${maxAutoLockRenewalDurationInMs} ms` });
      const first = await next();
      const second = next().then((invocation) => {
        invocation.succeed();
        return told(invocation, "DeliveryCount").at(-1);
      });
      const again = await Promise.race([second, pause(3500)]);
      first.succeed();
      while (broker.counts("renewed").active > 0) await turn();
      await stopping.pop()?.();
      return again;
    };
    expect({ long: await begun(60_000), short: await begun(500) }).toEqual({
      long: undefined,
      short: "2",
    });
  });

  it("begins no message in the moment in which it gives the session back", async () => {
    const wire = await aWire(broker.port);
    const { next, lines } = await listen("closing", {
      settings: { sessionIdleTimeoutInMs: 200 },
      connectionString: broker.connectionString.replace(`:${broker.port}`, `:${wire.port}`),
    });
    await send("closing", { messageId: "first", sessionId: "call" });
    (await next()).succeed();
    while (broker.counts("closing").active > 0) await turn();
    await pause(50);
    // The broker hears late that the session is given back, and sends the timer that comes meanwhile.
    const letGo = wire.hold();
    await pause(250);
    await send("closing", { messageId: "timer", sessionId: "call" });
    const begun: unknown[] = [];
    const end = (invocation: Invocation) => {
      begun.push(told(invocation, "MessageId", "DeliveryCount").slice(1));
      invocation.succeed();
    };
    const timer = next();
    await pause(250);
    letGo();
    end(await timer);
    void next().then(end);
    while (broker.counts("closing").active > 0) await turn();
    expect({ begun, lines }).toEqual({ begun: [["timer", "1"]], lines: [] });
    await stopping.pop()?.();
    wire.cut();
  });

  it("lets a message under way finish before it stops", async () => {
    const { next, trigger } = await listen("finished");
    await send("finished", { sessionId: "call" }, { sessionId: "call" });
    const invocation = await next();
    const stopped = trigger.stop(60_000);
    invocation.succeed();
    await stopped;
    expect(broker.counts("finished").active).toBe(1);
  });

  it("abandons a message that takes longer than the host waits", async () => {
    const { next, trigger, lines } = await listen("cut");
    await send("cut", { messageId: "slow", sessionId: "call" });
    await next();
    await trigger.stop(1);
    await stopping.pop()?.();
    const session = await client.acceptSession("cut", "call");
    const [again] = await session.receiveMessages(1);
    await session.close();
    expect({ again: [again?.messageId, again?.deliveryCount], lines }).toEqual({
      again: ["slow", 1],
      lines: [
        "error: Executed 'worker' (Failed): Error: The host stopped before the function was done.",
      ],
    });
  });

  it("leaves a message unsettled where autoCompleteMessages is off", async () => {
    const { next, trigger } = await listen("manual", { binding: { autoCompleteMessages: false } });
    await send("manual", { messageId: "mine", sessionId: "call" });
    const invocation = await next();
    invocation.succeed();
    await trigger.stop(5000);
    expect(broker.counts("manual").active).toBe(1);
  });

  it("stops at once while it waits for sessions", async () => {
    const { trigger, counts, lines } = await listen("quiet");
    await trigger.stop(60_000);
    expect({ counts, lines }).toEqual({ counts: { serviceBus: 0, failed: 0 }, lines: [] });
  });

  it("goes on when the broker was away", async () => {
    const queues = { calls: { RequiresSession: true }, lines: {} };
    const first = await startBroker({ queues, port: 0 });
    const { connectionString } = first;
    const calls = await listen("calls", { connectionString });
    const lines = await listen("lines", {
      connectionString,
      binding: { isSessionsEnabled: false },
    });
    const passOne = async (body: string) => {
      const sending = new ServiceBusClient(connectionString);
      await sending.createSender("calls").sendMessages({ body, sessionId: body });
      await sending.createSender("lines").sendMessages({ body });
      await sending.close();
      const invocations = await Promise.all([calls.next(), lines.next()]);
      for (const invocation of invocations) invocation.succeed();
      return invocations.flatMap((invocation) => told(invocation));
    };
    expect(await passOne("before")).toEqual(['"before"', '"before"']);
    while (first.counts("calls").active + first.counts("lines").active > 0) await turn();
    await first.close("cut");
    const second = await startBroker({ queues, port: first.port });
    expect(await passOne("after")).toEqual(['"after"', '"after"']);
    for (const stop of stopping.splice(0)) await stop();
    await second.close();
  });

  it("asks for the setting that its connection lacks", async () => {
    await expect(listen("quiet", { binding: { connection: "Elsewhere" } })).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message:
        "A function names the connection Elsewhere: set Elsewhere to a Service Bus connection string, " +
        "or Elsewhere__fullyQualifiedNamespace to the namespace's host name.",
    });
  });
});
