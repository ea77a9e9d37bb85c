import { createServer, type Server, type Socket } from "node:net";
import { ServiceBusClient } from "@azure/service-bus";
import type { CallEvent } from "../../lib/ivr/call/callEvent";
import { callEventsQueueDefinition } from "../../lib/messaging/callEventsQueueDefinition";
import { type CallEventSender, makeCallEventSender } from "../../lib/messaging/callEventSender";
import { parseQueuedMessage } from "../../lib/messaging/parseQueuedMessage";
import { type Broker, startBroker } from "../../local/servicebus/startBroker";

const queueName = "call-events-v1";
const queues = { [queueName]: callEventsQueueDefinition };

const callEstablished = (callId: string): CallEvent => ({
  type: "callEstablished",
  id: `${callId}:established`,
  callId,
  at: "2026-11-21T09:00:00.000Z",
});

const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) {
    await close();
  }
});

async function start(port = 0): Promise<Broker> {
  const broker = await startBroker({ queues, port });
  closing.push(() => broker.close());
  return broker;
}

function senderTo(connectionString: string, timeoutInMs = 2000): CallEventSender {
  const sender = makeCallEventSender({ kind: "connectionString", connectionString }, queueName, {
    timeoutInMs,
  });
  closing.push(sender.close);
  return sender;
}

/** Something that takes connections and never says a word. */
async function startSilentServer(): Promise<number> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(async () => {
    sockets.forEach((socket) => socket.destroy());
    await new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}

const connectionStringTo = (port: number) =>
  `Endpoint=sb://127.0.0.1:${port};SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=none;UseDevelopmentEmulator=true`;

describe("makeCallEventSender", () => {
  it("writes what the worker and a person at the queue need to see", async () => {
    const broker = await start();
    const event = callEstablished("call-1");
    await senderTo(broker.connectionString).sendCallEvents([event]);
    const client = new ServiceBusClient(broker.connectionString);
    closing.push(() => client.close());
    const receiver = await client.acceptSession(queueName, "call-1");
    expect(await receiver.receiveMessages(1)).toEqual([
      expect.objectContaining({
        body: { schema: 1, event },
        sessionId: "call-1",
        messageId: "call-1:established",
        subject: "callEstablished",
        contentType: "application/json",
        timeToLive: 3_600_000,
      }),
    ]);
  });

  it("makes one send of the events of several calls", async () => {
    const broker = await start();
    await senderTo(broker.connectionString).sendCallEvents(["a", "b", "c"].map(callEstablished));
    const { active, operations } = broker.counts(queueName);
    expect([active, operations.send]).toEqual([3, 1]);
  });

  it("queues a channel message beside its call's session, each attempt once and when it is due", async () => {
    const broker = await start();
    const sender = senderTo(broker.connectionString);
    const first = {
      id: "call-1/notify-3",
      callId: "call-1",
      channel: "frontDesk",
      text: "Somebody wants to be called back.",
      at: "2026-11-21T09:00:00.000Z",
      attempt: 1,
    };
    await sender.queueChannelMessage(first);
    await sender.queueChannelMessage(first);
    await sender.queueChannelMessage({ ...first, attempt: 2 }, "2999-01-01T00:00:00.000Z");
    const { active, scheduled } = broker.counts(queueName);
    const client = new ServiceBusClient(broker.connectionString);
    closing.push(() => client.close());
    const receiver = await client.acceptSession(queueName, "channelMessage:call-1/notify-3");
    const messages = await receiver.receiveMessages(2, { maxWaitTimeInMs: 100 });
    expect([active, scheduled, messages.map(({ body }) => parseQueuedMessage(body))]).toEqual([
      1,
      1,
      [{ channelMessage: first }],
    ]);
  });

  it("connects when it is warmed up, and sends nothing", async () => {
    const broker = await start();
    await senderTo(broker.connectionString).warmUp();
    expect(broker.counts(queueName)).toMatchObject({ active: 0, operations: { send: 0 } });
  });

  it("works again after it was closed", async () => {
    const broker = await start();
    const sender = senderTo(broker.connectionString);
    await sender.sendCallEvents([callEstablished("a")]);
    await sender.close();
    await sender.sendCallEvents([callEstablished("b")]);
    expect(broker.counts(queueName).active).toBe(2);
  });

  it("works again after the broker was restarted", async () => {
    const first = await startBroker({ queues });
    const sender = senderTo(first.connectionString);
    await sender.sendCallEvents([callEstablished("a")]);
    await first.close("cut");
    const second = await start(first.port);
    await sender.sendCallEvents([callEstablished("b")]);
    expect(second.counts(queueName).active).toBe(1);
  });

  it.each([
    ["nobody listens", async () => 9],
    ["somebody listens and never answers", startSilentServer],
  ])("gives up in time with QUEUE_UNAVAILABLE when %s", async (_what, findPort) => {
    const sender = senderTo(connectionStringTo(await findPort()), 300);
    await expect(sender.sendCallEvents([callEstablished("a")])).rejects.toMatchObject({
      code: "QUEUE_UNAVAILABLE",
    });
    await expect(sender.warmUp()).rejects.toMatchObject({ code: "QUEUE_UNAVAILABLE" });
  });

  it("rejects with QUEUE_UNAVAILABLE when the queue is not there", async () => {
    const broker = await startBroker({ queues: {} });
    closing.push(() => broker.close());
    const sent = senderTo(broker.connectionString).sendCallEvents([callEstablished("a")]);
    await expect(sent).rejects.toMatchObject({
      code: "QUEUE_UNAVAILABLE",
      message: expect.stringContaining("call-events-v1") as unknown,
    });
  });
});
