import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { chooseDeadline } from "../../../lib/time/chooseDeadline";
import { makeHttpRequest } from "../../../lib/graph/client/makeHttpRequest";
import { makeHttpTransport, type SendHttp } from "../../../lib/graph/client/makeHttpTransport";
import { selfSigned } from "./selfSigned";

const servers: Server[] = [];

/** Serves on this machine, and counts the connections. */
async function serve(
  listener: RequestListener,
  server: Server = createServer(listener),
  host = "127.0.0.1",
): Promise<Readonly<{ port: number; connections: () => number }>> {
  let connections = 0;
  server.on("connection", () => (connections += 1));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return { port: (server.address() as AddressInfo).port, connections: () => connections };
}

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

type Asked = Parameters<typeof makeHttpRequest>[1];

const aRequest = (asked: Asked = {}, signal = new AbortController().signal) =>
  makeHttpRequest(chooseDeadline(() => signal)(0), asked);

const causeOf = async (sending: Promise<unknown>): Promise<unknown> => {
  const error: unknown = await sending.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof TypeError ? error.cause : error;
};

describe("makeHttpTransport", () => {
  let send: SendHttp;
  beforeEach(() => {
    send = makeHttpTransport();
  });

  it("sends to an address of IPv6", async () => {
    const { port } = await serve(
      ({ headers, url }, response) => response.end(`${headers.host} ${url}`),
      undefined,
      "::1",
    );
    const response = await send(`http://[::1]:${port}/v1.0/path?a=b%20c#d`, aRequest());
    expect(await response.text()).toBe(`[::1]:${port} /v1.0/path?a=b%20c`);
  });

  it("sends what it is given and gives back what comes, on one connection", async () => {
    const { port, connections } = await serve((request, response) => {
      void text(request).then((body) => {
        const { method, url, headers } = request;
        const seen = {
          method,
          url,
          body,
          sort: headers["content-type"],
          length: headers["content-length"],
        };
        response.writeHead(201, { "X-Twice": ["one", "two"] }).end(JSON.stringify(seen));
      });
    });
    const address = `http://127.0.0.1:${port}/v1.0/path?a=b`;
    const headers = { "Content-Type": "application/json" };
    const answers = [];
    for (const body of ['"ä"', '"b"']) {
      const response = await send(address, aRequest({ method: "POST", headers, body }));
      answers.push([
        response.status,
        response.ok,
        response.headers.get("x-twice"),
        await response.json(),
      ]);
    }
    const seen = { method: "POST", url: "/v1.0/path?a=b", sort: "application/json" };
    expect(answers).toEqual([
      [201, true, "one, two", { ...seen, body: '"ä"', length: "4" }],
      [201, true, "one, two", { ...seen, body: '"b"', length: "3" }],
    ]);
    expect(connections()).toBe(1);
  });

  it("keeps a connection whose answer nobody read", async () => {
    const { port, connections } = await serve((_request, response) => {
      response.end("x".repeat(100_000));
    });
    for (let count = 0; count < 3; count++) {
      await send(`http://127.0.0.1:${port}/`, aRequest());
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(connections()).toBe(1);
  });

  it("follows no redirect", async () => {
    const { port } = await serve((_request, response) => {
      response.writeHead(302, { Location: "/elsewhere" }).end();
    });
    const response = await send(`http://127.0.0.1:${port}/`, aRequest());
    expect([response.status, response.headers.get("location")]).toEqual([302, "/elsewhere"]);
  });

  it("ends a request that is aborted before its answer, and one in the middle of it", async () => {
    const { port } = await serve((request, response) => {
      if (request.url === "/half") response.write("half");
    });
    const reason = new DOMException("Too late.", "TimeoutError");
    const silent = new AbortController();
    const sending = send(`http://127.0.0.1:${port}/silent`, aRequest({}, silent.signal));
    setTimeout(() => silent.abort(reason), 20);
    await expect(causeOf(sending)).resolves.toBe(reason);

    const half = new AbortController();
    const response = await send(`http://127.0.0.1:${port}/half`, aRequest({}, half.signal));
    setTimeout(() => half.abort(reason), 20);
    await expect(causeOf(response.text())).resolves.toBe(reason);
  });

  it("has the answer although its body is cut off", async () => {
    const { port } = await serve((_request, response) => {
      response.writeHead(202, { "Content-Length": 100 });
      response.write("half", () => response.destroy());
    });
    const response = await send(`http://127.0.0.1:${port}/`, aRequest());
    expect(response.status).toBe(202);
    await expect(causeOf(response.text())).resolves.toMatchObject({
      message: expect.any(String) as string,
    });
  });

  it("tells by a code that nobody listens", async () => {
    const { port } = await serve(() => undefined);
    const [server] = servers.splice(0);
    await new Promise((resolve) => server?.close(resolve));
    await expect(causeOf(send(`http://127.0.0.1:${port}/`, aRequest()))).resolves.toMatchObject({
      code: "ECONNREFUSED",
    });
  });

  it("trusts no certificate that nobody has signed", async () => {
    let asked = 0;
    const listener: RequestListener = (_request, response) => {
      asked += 1;
      response.end();
    };
    const { port } = await serve(listener, createTlsServer(selfSigned, listener));
    await expect(causeOf(send(`https://localhost:${port}/`, aRequest()))).resolves.toMatchObject({
      code: "DEPTH_ZERO_SELF_SIGNED_CERT",
    });
    expect(asked).toBe(0);
  });
});
