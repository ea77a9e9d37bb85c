import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { startFunctionsHost } from "../../../local/functions/startFunctionsHost";
import type { FunctionsHost } from "../../../local/functions/functionsHost";
import { startBroker } from "../../../local/servicebus/startBroker";
import type { Broker } from "../../../local/servicebus/startBroker";
import { textLike } from "./support/textLike";

const appDirectory = join(__dirname, "fixtures/app");
const load = () => import("./fixtures/app/main");

let broker: Broker;
let environment: Record<string, string>;
let host: FunctionsHost;
const lines: string[] = [];

beforeAll(async () => {
  broker = await startBroker({
    queues: {
      calls: { RequiresSession: true, RequiresDuplicateDetection: true, MaxDeliveryCount: 5 },
      audit: {},
    },
    port: 0,
  });
  environment = {
    SB: broker.connectionString,
    QUEUE_CALLS: "calls",
    FUNCTIONS_REQUEST_BODY_SIZE_LIMIT: "1000",
  };
  host = await start();
});

afterAll(async () => {
  await host.close();
  await broker.close();
});

const start = () =>
  startFunctionsHost({
    appDirectory,
    environment,
    functionKey: "the function key",
    masterKey: "the master key",
    load,
    log: (line) => lines.push(line.split("\n")[0] ?? ""),
  });

const ask = (path: string, init?: RequestInit) => fetch(`${host.url}/api/${path}`, init);

const notify = (callId: string, messageId: string, body: unknown) =>
  ask(`calls/${callId}/events/tone?value=1&value=2`, {
    method: "POST",
    headers: { "x-message-id": messageId },
    body: JSON.stringify(body),
  });

async function diary(): Promise<unknown[]> {
  return z.array(z.unknown()).parse(await (await ask("diary")).json());
}

const entriesOf = (entries: readonly unknown[], kind: string) =>
  entries.filter((entry) => Array.isArray(entry) && entry[0] === kind);

/** The diary once it has this many entries of a kind. */
async function diaryWith(kind: string, count: number): Promise<unknown[]> {
  let entries = await diary();
  while (entriesOf(entries, kind).length < count) {
    await setTimeout(5);
    entries = await diary();
  }
  return entries;
}

describe("startFunctionsHost", () => {
  it("runs an unmodified app: HTTP in, an output and a session queue out, in order, once more after a throw", async () => {
    const callId = randomUUID();
    const first = await notify(callId, "m1", { tone: 1 });
    expect({
      status: first.status,
      kind: first.headers.get("x-kind"),
      type: first.headers.get("content-type"),
      cookie: first.headers.get("set-cookie"),
      body: await first.json(),
    }).toEqual({
      status: 202,
      kind: "tone",
      type: "application/json",
      cookie: "seen=yes; Path=/; HttpOnly; SameSite=Lax",
      body: { callId, values: "1,2" },
    });
    await notify(callId, "m2", { tone: 2, fail: true });
    await notify(callId, "m2", { tone: 2, fail: true });
    await notify(callId, "m3", { tone: 3 });

    const entries = await diaryWith("call", 4);
    expect(entriesOf(entries, "call")).toEqual([
      ["call", { tone: 1 }, 1, callId],
      ["call", { tone: 2, fail: true }, 1, callId],
      ["call", { tone: 2, fail: true }, 2, callId],
      ["call", { tone: 3 }, 1, callId],
    ]);
    const audited = entriesOf(await diaryWith("audit", 8), "audit");
    expect(audited).toContainEqual(["audit", { audit: "m3 again" }]);
    expect(audited).toHaveLength(8);
  });

  it("runs the app's hooks, and its timer on start-up", async () => {
    await notify(randomUUID(), "m7", { fail: true });
    const entries = await diaryWith("failed", 1);
    expect({
      appStart: entriesOf(entries, "appStart")[0],
      tick: entriesOf(entries, "tick")[0],
      failed: entriesOf(entries, "failed")[0],
    }).toEqual({
      appStart: ["appStart", "calls"],
      tick: ["tick", false, true],
      failed: ["failed", "onCall"],
    });
    expect(lines).toContainEqual(textLike(/^information notify [0-9a-f]{8}: a \*\*\* m7$/));
    expect(lines).toContain(
      "error onCall: Executed 'onCall' (Failed): Error: The first try fails.",
    );
  });

  it.each([
    ["POST", "calls/not-a-guid/events", 404],
    ["GET", `calls/${randomUUID()}/events`, 404],
    ["GET", "unknown", 404],
    ["OPTIONS", "guarded", 404],
    ["HEAD", "guarded?code=the%20function%20key", 404],
    ["GET", "guarded", 401],
    ["GET", "guarded?code=wrong", 401],
    ["GET", "guarded?code=the%20function%20key", 200],
    ["GET", "guarded?code=the%20master%20key", 200],
    ["GET", "inner?code=the%20function%20key", 401],
    ["GET", "inner?code=the%20master%20key", 200],
    ["GET", "boom", 500],
    ["GET", "nothing", 204],
    ["GET", "../guarded", 404],
  ])("answers %s %s with %i", async (method, path, expected) => {
    expect((await ask(path, { method })).status).toBe(expected);
  });

  it("says what a request without a key lacks", async () => {
    const refused = await ask("guarded");
    expect(await refused.json()).toMatchObject({ error: { code: "FUNCTION_KEY_NEEDED" } });
  });

  it("takes a key from its header, before the one of the address", async () => {
    const status = async (key: string, code: string) =>
      (await ask(`guarded?code=${code}`, { headers: { "x-functions-key": key } })).status;
    expect([
      await status("the function key", "wrong"),
      await status("wrong", "the%20function%20key"),
    ]).toEqual([200, 401]);
  });

  it("passes bytes through unharmed", async () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, index) => index));
    const response = await ask("echo?x=%20", { method: "POST", body: bytes });
    expect({
      type: response.headers.get("content-type"),
      length: response.headers.get("content-length"),
      url: response.headers.get("x-url"),
      body: Buffer.from(await response.arrayBuffer()),
    }).toEqual({
      type: "audio/wav",
      length: "256",
      url: `${host.url}/api/echo?x=%20`,
      body: bytes,
    });
  });

  it("answers HEAD as GET without the body", async () => {
    const get = await ask("clips/welcome.wav");
    const head = await ask("clips/welcome.wav", { method: "HEAD" });
    const seen = async (response: Response) => ({
      status: response.status,
      type: response.headers.get("content-type"),
      length: response.headers.get("content-length"),
      etag: response.headers.get("etag"),
      body: [...new Uint8Array(await response.arrayBuffer())],
    });
    const headers = { status: 200, type: "audio/wav", length: "6", etag: '"welcome"' };
    expect(await seen(get)).toEqual({ ...headers, body: [82, 73, 70, 70, 0, 255] });
    expect(await seen(head)).toEqual({ ...headers, body: [] });
  });

  it("prefers a route's words to its parameters", async () => {
    expect(await (await ask("clips/list.wav")).text()).toBe("all");
  });

  it("refuses a body over the limit, whether or not it tells its length", async () => {
    const body = Buffer.alloc(1001);
    const told = await ask("echo", { method: "POST", body });
    const untold = await ask("echo", {
      method: "POST",
      body: new Blob([body]).stream(),
      duplex: "half",
    });
    expect([told.status, untold.status]).toEqual([413, 413]);
  });

  it("says which functions it serves, and counts what they do", async () => {
    expect(host.functionNames).toEqual([
      "notify",
      "guarded",
      "inner",
      "boom",
      "nothing",
      "diary",
      "echo",
      "clip",
      "clipList",
      "onCall",
      "onAudit",
      "tick",
    ]);
    const before = { ...host.counts };
    await ask("boom");
    expect(host.counts).toEqual({ ...before, http: before.http + 1, failed: before.failed + 1 });
  });

  it("runs one app at a time", async () => {
    await expect(start()).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message:
        "A functions host runs in this process already: close it first, or start another process.",
    });
  });

  it("starts again after it was closed, and leaves the settings as they were", async () => {
    const during = process.env["QUEUE_CALLS"];
    await host.close();
    await expect(ask("diary")).rejects.toThrow("fetch failed");
    expect([during, process.env["QUEUE_CALLS"]]).toEqual(["calls", undefined]);
    host = await start();
    expect(entriesOf(await diary(), "appStart")).toHaveLength(2);
  });

  it("says what to do about a taken port, and lets go of everything", async () => {
    const { port } = host;
    await host.close();
    const blocker = await startBroker({ queues: {}, port });
    const starting = startFunctionsHost({ appDirectory, environment, load, port });
    await expect(starting).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message: `The functions host cannot listen on 127.0.0.1:${port}, which another program is using: stop that program, or choose another port.`,
    });
    await blocker.close();
    host = await start();
    expect((await ask("nothing")).status).toBe(204);
  });

  it("says which setting a function lacks", async () => {
    await host.close();
    const { QUEUE_CALLS: _, ...rest } = environment;
    await expect(
      startFunctionsHost({ appDirectory, environment: rest, load }),
    ).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message: "The setting QUEUE_CALLS is named as %QUEUE_CALLS% but not set.",
    });
    host = await start();
  });
});
