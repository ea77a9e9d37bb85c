import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { makeGraph } from "../../../lib/graph/client/makeGraph";
import type { GraphCalls } from "../../../lib/graph/actions/index";

const costly = ["AbortController", "Headers", "Request", "Response", "URL"] as const;
const kept = costly.map((name) => [name, globalThis[name]] as const);
const made: string[] = [];
const server = createServer((request, response) => {
  request.resume();
  request.once("end", () => {
    response.setHeader("Content-Type", "application/json");
    response.end(JSON.stringify({ id: "operation-1", status: "running" }));
  });
});
let calls: GraphCalls;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  ({ calls } = makeGraph({
    graphUrl: `http://127.0.0.1:${port}`,
    publicUrl: "https://ivr.example.com",
    tenantId: "tenant-1",
    getToken: () => Promise.resolve("a-token"),
  }));
  await calls.keepAlive({ callId: "call-1" });
  for (const [name, original] of kept) {
    const construct = (_target: unknown, values: unknown[]): object => {
      made.push(name);
      return Reflect.construct(original, values) as object;
    };
    Reflect.set(globalThis, name, new Proxy(original, { construct }));
  }
});

afterAll(async () => {
  for (const [name, original] of kept) Reflect.set(globalThis, name, original);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe("a request to Graph", () => {
  it("reads one address and makes nothing of the web's fetch, which costs more than all else", async () => {
    const prompts = [{ promptId: "a".repeat(64) }];
    await calls.playPrompt({ callId: "call-1" }, { operation: "prompt-1", prompts });
    expect(made).toEqual(["URL"]);
  });
});
