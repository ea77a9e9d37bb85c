import { createServer } from "node:http";
import type { Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { makeGraph } from "../../../lib/graph/client/makeGraph";
import type { GraphCalls } from "../../../lib/graph/actions/index";

type Answer = (response: ServerResponse) => void;
let answers: Answer[] = [];
const received: string[] = [];
let server: Server;
let graph: GraphCalls;

const answer =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(status, headers).end();
  };
const silence: Answer = () => undefined;
const hangUp: Answer = (response) => {
  response.destroy();
};

beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume();
    received.push(
      [
        request.method,
        request.url,
        request.headers["authorization"],
        request.headers["content-length"],
      ].join(" "),
    );
    (answers.shift() ?? answer(200))(response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  graph = makeGraph(options()).calls;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

beforeEach(() => {
  received.length = 0;
  answers = [];
});

const keepAlive = "POST /v1.0/communications/calls/call-1/keepAlive Bearer a-token 0";

describe("the Graph SDK over real HTTP", () => {
  test.each<[string, Answer]>([
    ["silence", silence],
    ["a connection that is closed", hangUp],
    ["503", answer(503, { "Retry-After": "1" })],
  ])("tries once more after %s", async (_, first) => {
    answers = [first];

    await graph.keepAlive({ callId: "call-1" });

    expect(received).toEqual([keepAlive, keepAlive]);
  });

  it("does not retry beside graphRequest", async () => {
    answers = Array<Answer>(20).fill(answer(429));

    await expect(graph.keepAlive({ callId: "call-1" })).rejects.toMatchObject({
      code: "GRAPH_THROTTLED",
    });
    expect(received).toHaveLength(12);
  });

  it("repeats a redirected action as it was", async () => {
    answers = [answer(302, { Location: "/v1.0/elsewhere" })];

    await graph.reject({ callId: "call-1" }, { reason: "busy" });

    expect(received).toEqual([
      "POST /v1.0/communications/calls/call-1/reject Bearer a-token 17",
      "POST /v1.0/elsewhere Bearer a-token 17",
    ]);
  });

  it("hangs up", async () => {
    answers = [answer(204)];

    await graph.hangUp({ callId: "call-1" });

    expect(received).toEqual(["DELETE /v1.0/communications/calls/call-1 Bearer a-token "]);
  });

  it("does not ask for what the cloud does not have", async () => {
    await expect(graph.transfer({ callId: "call-1" }, transferToAnna)).resolves.toBeUndefined();
    received.length = 0;
    const { calls } = makeGraph({ ...options(), lacks: ["transfer"] });

    await expect(calls.transfer({ callId: "call-1" }, transferToAnna)).rejects.toMatchObject({
      code: "GRAPH_REFUSED",
      message: "transfer is not there in this cloud (IVR_CLOUD): docs/graph.md says what is.",
    });
    expect(received).toEqual([]);
  });
});

const transferToAnna = {
  operation: "one",
  target: { kind: "user", userId: "anna" },
} as const;

const options = () => ({
  graphUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  publicUrl: "http://127.0.0.1:1",
  tenantId: "home-tenant",
  getToken: () => Promise.resolve("a-token"),
  attemptTimeoutInMs: 200,
  sleep: () => Promise.resolve(),
});
