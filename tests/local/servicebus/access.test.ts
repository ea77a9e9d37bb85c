import { once } from "node:events";
import { connect } from "node:net";
import { ServiceBusClient } from "@azure/service-bus";
import { startBroker } from "../../../local/servicebus/startBroker";
import { aWire } from "../support/aWire";
import { connectedBroker, drain, impatientClient } from "./support/connectedBroker";
import type { ConnectedBroker } from "./support/connectedBroker";

const sharedAccessKey = "c2VjcmV0LWtleQ==";

let stack: ConnectedBroker;

beforeAll(async () => {
  stack = await connectedBroker({ queues: { plain: {} }, sharedAccessKey });
});

afterAll(() => stack.close());

describe("a queue that is not there", () => {
  it("is refused to senders, receivers and receivers of sessions", async () => {
    const { client } = stack;
    const missing = { code: "MessagingEntityNotFound" };
    await expect(client.createSender("nope").sendMessages({ body: 1 })).rejects.toMatchObject(
      missing,
    );
    const receiver = client.createReceiver("nope");
    await expect(receiver.receiveMessages(1, { maxWaitTimeInMs: 500 })).rejects.toMatchObject(
      missing,
    );
    await receiver.close();
    await expect(client.acceptSession("nope", "x")).rejects.toMatchObject(missing);
    expect(() => stack.broker.counts("nope")).toThrow("The broker has no queue nope.");
  });
});

describe("a shared access key", () => {
  it("lets in who signs with it and nobody else", async () => {
    const { broker, client } = stack;
    await client.createSender("plain").sendMessages({ body: "signed" });
    const stranger = new ServiceBusClient(
      broker.connectionString.replace(sharedAccessKey, "d3Jvbmc="),
      { retryOptions: { maxRetries: 0 } },
    );
    await expect(
      stranger.createSender("plain").sendMessages({ body: "forged" }),
    ).rejects.toMatchObject({ code: "UnauthorizedAccess" });
    await stranger.close();
    expect(await drain(client, "plain")).toEqual(["signed"]);
  });

  it("is not needed when the broker has none", async () => {
    const open = await connectedBroker({ queues: { plain: {} } });
    await open.client.createSender("plain").sendMessages({ body: 1 });
    expect(open.broker.counts("plain").active).toBe(1);
    await open.close();
  });
});

// The .NET client asks for a way to sign in by a name of its own, and reads the answer to its token as an int alone.
describe("the words in which a client is let in", () => {
  it("are those of the service", async () => {
    const wire = await aWire(stack.broker.port);
    const client = new ServiceBusClient(
      stack.broker.connectionString.replace(String(stack.broker.port), String(wire.port)),
    );
    await client.createSender("plain").createMessageBatch();
    await client.close();
    const heard = wire.heard();
    wire.cut();
    const ways = ["ANONYMOUS", "MSSBCBS"].filter((name) => heard.includes(name));
    const [key, int] = ["status-code", 0x71];
    expect({ ways, type: heard[heard.indexOf(key) + key.length] }).toEqual({
      ways: ["ANONYMOUS", "MSSBCBS"],
      type: int,
    });
  });
});

describe("a taken port", () => {
  it("is named together with the remedy", async () => {
    const { port } = stack.broker;
    await expect(startBroker({ queues: {}, port })).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message: `Port ${port} on 127.0.0.1 is taken, so the Service Bus broker cannot start: stop the program that has it, or choose another port (0 takes any free one).`,
    });
  });
});

describe("nonsense on the port", () => {
  it.each([
    ["an HTTP request", Buffer.from("GET / HTTP/1.1\r\nHost: x\r\n\r\n")],
    ["random bytes", Buffer.from("00ff17a2".repeat(40), "hex")],
    ["a frame of AMQP that ends early", Buffer.from("414d5150000100000000ffff02000000", "hex")],
  ])("%s hurts nobody else", async (_, bytes) => {
    const socket = connect(stack.broker.port, "127.0.0.1");
    socket.on("error", () => undefined);
    await once(socket, "connect");
    socket.end(bytes);
    socket.resume();
    await once(socket, "close");
    const client = impatientClient(stack.broker);
    await client.createSender("plain").sendMessages({ body: "after" });
    expect(await drain(client, "plain")).toEqual(["after"]);
    await client.close();
  });
});
