import { createServer, type Server } from "node:http";
import { text } from "node:stream/consumers";
import { makeOneByOne } from "../../bench/calls/oneByOne";
import {
  countOperations,
  makeOperationLedger,
  sumOperations,
} from "../../bench/calls/operationLedger";
import { tableOperation } from "../../bench/calls/tapStorage";
import { makeWatch } from "../../bench/calls/keyPress";
import { processTree, totalMemory } from "../../bench/memory/processTree";
import { startTap, type Tap } from "../../bench/support/startTap";

describe("a tap", () => {
  let server: Server;
  let tap: Tap;
  const seen: string[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => {
      void text(request).then((body) => {
        response.writeHead(201, { "x-method": request.method ?? "" }).end(`${request.url} ${body}`);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" ? (address?.port ?? 0) : 0;
    tap = await startTap({
      target: () => `http://127.0.0.1:${port}`,
      seen: ({ method, path }) => seen.push(`${method} ${path}`),
      hold: () => Promise.resolve(void seen.push("held")),
      answered: () => seen.push("answered"),
    });
  });
  afterAll(async () => {
    await tap.close();
    server.close();
  });

  it("passes requests and answers on as they are, and tells of them in order", async () => {
    const response = await fetch(`${tap.url}/a?b=c`, { method: "PUT", body: "body" });
    expect([response.status, response.headers.get("x-method"), await response.text()]).toEqual([
      201,
      "PUT",
      "/a?b=c body",
    ]);
    expect(seen).toEqual(["PUT /a?b=c", "held", "answered"]);
  });
});

describe("the ledger of operations", () => {
  it("gives what was counted since last taken, with the broker's own", () => {
    let broker = { send: 5, receive: 5 };
    const ledger = makeOperationLedger(() => broker);
    ledger.count("table Calls read");
    ledger.count("table Calls read");
    broker = { send: 6, receive: 5 };
    expect(ledger.take()).toEqual({ "table Calls read": 2, "queue send": 1 });
    expect(ledger.take()).toEqual({});
  });

  it("adds up, and counts by name", () => {
    const sum = sumOperations([
      { "table Calls read": 1 },
      { "table Calls read": 2, "queue send": 1 },
    ]);
    expect(sum).toEqual({ "table Calls read": 3, "queue send": 1 });
    expect(countOperations(sum, /^table /)).toBe(3);
  });

  it.each([
    ["GET", "/account/Calls(PartitionKey='a%20b',RowKey='state')?$select=x", "table Calls read"],
    ["GET", "/account/EntryPoints()?$filter=x", "table EntryPoints read"],
    ["POST", "/account/Calls", "table Calls write"],
    ["PUT", "/account/Calls(PartitionKey='a',RowKey='state')", "table Calls write"],
  ])("names %s %s", (method, path, name) => {
    expect(tableOperation(method, path)).toBe(name);
  });

  it("gives each notification its own when they are let through one by one", async () => {
    const ledger = makeOperationLedger(() => ({}));
    const oneByOne = makeOneByOne(ledger, () => Promise.resolve());
    ledger.count("by itself");
    await oneByOne.hold();
    const second = oneByOne.hold();
    ledger.count("first");
    oneByOne.answered();
    await second;
    ledger.count("second");
    oneByOne.answered();
    expect(await oneByOne.take()).toEqual({
      told: [
        { before: { "by itself": 1 }, brought: { "HTTP callNotifications": 1, first: 1 } },
        { before: {}, brought: { "HTTP callNotifications": 1, second: 1 } },
      ],
      after: {},
    });
  });
});

describe("the watch of a key press", () => {
  it("measures from the notification to each request, up to the one that is waited for", async () => {
    const watch = makeWatch();
    const request = (at: number, method: string, path: string) => ({
      at,
      method,
      path,
      headers: {},
    });
    const brought = watch.next("playPrompt");
    watch.toGraph(request(90, "POST", "/v1.0/communications/calls/1/keepAlive"));
    watch.toApp(request(95, "GET", "/api/prompts/1"));
    watch.toApp(request(100, "POST", "/api/calls"));
    watch.toGraph(request(104, "POST", "/v1.0/communications/calls/1/cancelMediaProcessing"));
    watch.toGraph(request(107, "POST", "/v1.0/communications/calls/1/playPrompt"));
    expect(await brought).toEqual([
      { action: "cancelMediaProcessing", afterInMs: 4 },
      { action: "playPrompt", afterInMs: 7 },
    ]);
  });
});

describe("the memory of processes", () => {
  it("is that of this process, at least", () => {
    const [own] = processTree(process.pid);
    expect(own).toMatchObject({ pid: process.pid });
    expect(own?.rss).toBeGreaterThan(20);
    expect(own?.shared).toBeLessThan(own?.rss ?? 0);
  });

  it("counts shared pages once", () => {
    const one = { pid: 1, command: "one", rss: 100, shared: 40 };
    const other = { pid: 2, command: "other", rss: 80, shared: 30 };
    expect(totalMemory([one, other])).toBe(60 + 50 + 40);
    expect(totalMemory([])).toBe(0);
  });
});
