import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { callEventsQueueDefinition } from "../../lib/messaging/callEventsQueueDefinition";
import { startBroker, type Broker } from "../../local/servicebus/startBroker";
import { openDeadLetters } from "../../scripts/deadletters/openDeadLetters";

let broker: Broker;
beforeAll(async () => {
  broker = await startBroker({ queues: { "call-events-v1": callEventsQueueDefinition } });
});
afterAll(() => broker.close());

describe("openDeadLetters", () => {
  it("uses a running stack, its calls too, and says so", async () => {
    const said: string[] = [];
    const opened = await openDeadLetters({
      environment: { ServiceBusConnection: "" },
      findRunningStack: () =>
        Promise.resolve({
          serviceBus: broker.connectionString,
          storage: "UseDevelopmentStorage=true",
          functions: "http://127.0.0.1:7071",
        }),
      stderr: (text) => void said.push(text),
    });
    expect(await opened.deadLetters.peek()).toEqual([]);
    expect(opened.loadCall).toBeDefined();
    expect(said).toEqual(["Using the local stack at http://127.0.0.1:7071."]);
    await opened.close();
  });

  it("never looks up the calls of one environment in the storage of another", async () => {
    const opened = await openDeadLetters({
      environment: { ServiceBusConnection: broker.connectionString },
      findRunningStack: () => Promise.reject(new Error("asked for a stack")),
      stderr: () => undefined,
    });
    expect(opened.loadCall).toBeUndefined();
    await opened.close();
  });

  it("says what to do when no namespace is named and no stack runs", async () => {
    const opened = openDeadLetters({
      environment: { IvrStorage: "UseDevelopmentStorage=true" },
      findRunningStack: () => Promise.resolve(undefined),
      stderr: () => undefined,
    });
    await expect(opened).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message: expect.stringContaining("npm start") as string,
    });
  });

  it("names the queue that is not there", async () => {
    const opened = await openDeadLetters({
      environment: {
        ServiceBusConnection: broker.connectionString,
        CALL_EVENTS_QUEUE: "call-events-v0",
      },
      findRunningStack: () => Promise.resolve(undefined),
      stderr: () => undefined,
    });
    await expect(opened.deadLetters.peek()).rejects.toMatchObject({
      code: "QUEUE_UNAVAILABLE",
      message: expect.stringMatching(
        /call-events-v0 cannot be found: check CALL_EVENTS_QUEUE/,
      ) as string,
    });
    await opened.close();
  });
});

/** Runs the command as `npm run deadletters` does. */
async function npmRunDeadLetters(environment: Readonly<Record<string, string>>) {
  const words = ["--import", "tsx", resolve("scripts/deadletters.ts"), "list", "--json"];
  const child = spawn(process.execPath, words, {
    env: { PATH: process.env["PATH"], ...environment },
  });
  const [stdout, stderr, exited] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);
  return { stdout, stderr, status: exited[0] as unknown };
}

describe("npm run deadletters", () => {
  it("works on the namespace that the environment names", async () => {
    const listed = await npmRunDeadLetters({ ServiceBusConnection: broker.connectionString });
    expect(listed).toEqual({ status: 0, stdout: "[]\n", stderr: "" });
  });

  it("passes on the exit code of a namespace that cannot be used, without its value", async () => {
    const listed = await npmRunDeadLetters({ ServiceBusConnection: "SharedAccessKey=secret" });
    expect(listed).toEqual({
      status: 1,
      stdout: "",
      stderr: expect.stringMatching(
        /^CONFIG_INVALID: (?!.*secret).*ServiceBusConnection/,
      ) as string,
    });
  });
});
