import { createServer, type Server } from "node:http";
import { once } from "node:events";
import { createServer as createSocketServer, type Server as SocketServer } from "node:net";
import { makeAskOutside } from "../../lib/outside/makeAskOutside";

let server: Server;
let root: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === "/large") response.end("x".repeat(70_000));
    else if (request.url === "/away") response.writeHead(302, { location: "/secret" }).end();
    else if (request.url === "/begun") response.write("It goes on");
    else if (request.url !== "/late") response.end(`${request.method} ${request.url}`);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  root = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const get = (url: string) => ({
  url,
  method: "GET" as const,
  headers: {},
  timeoutInMs: 300,
});
const local = makeAskOutside({ allowedHosts: [], allowLoopback: true });
const strict = makeAskOutside({ allowedHosts: [], allowLoopback: false });

describe("askOutside", () => {
  it("brings the answer", async () => {
    await expect(local(get(`${root}/a?b=c`))).resolves.toEqual({ status: 200, body: "GET /a?b=c" });
  });

  it("does not follow a redirect", async () => {
    await expect(local(get(`${root}/away`))).resolves.toEqual({ status: 302, body: "" });
  });

  it("refuses an answer that is too large", async () => {
    await expect(local(get(`${root}/large`))).rejects.toThrow("more than 65536 bytes");
  });

  it.each(["late", "begun"])("stops waiting in time for an answer that is %s", async (kind) => {
    await expect(local(get(`${root}/${kind}`))).rejects.toThrow(/aborted|timeout/i);
  });

  test.each([
    ["http://example.org/", "Only https addresses"],
    ["https://127.0.0.1/", "not a public one"],
    ["https://[::1]/", "not a public one"],
    ["https://169.254.169.254/metadata", "not a public one"],
    ["https://10.0.0.8/", "not a public one"],
    ["https://0x7f.1/", "not a public one"],
    ["https://localhost/", "not public"],
  ])("refuses %s", async (url, reason) => {
    await expect(strict(get(url))).rejects.toThrow(reason);
  });

  it("asks only hosts of its list and their subdomains, where it has one", async () => {
    const listed = makeAskOutside({ allowedHosts: ["contoso.example"], allowLoopback: false });

    await expect(listed(get("https://evil.example/"))).rejects.toThrow("IVR_OUTSIDE_HOSTS");
    await expect(listed(get("https://contoso.example.evil.example/"))).rejects.toThrow(
      "IVR_OUTSIDE_HOSTS",
    );
    await expect(listed(get("https://notcontoso.example/"))).rejects.toThrow("IVR_OUTSIDE_HOSTS");
  });
});

/** What a host that a document names may do, each of which once was or could be the end of the process. */
describe("askOutside, whatever the host does,", () => {
  let host: SocketServer;
  let answer = "";
  beforeAll(async () => {
    host = createSocketServer((socket) => {
      socket.on("error", () => {});
      socket.once("data", () => socket.end(answer));
    }).listen(0, "127.0.0.1");
    await once(host, "listening");
  });
  afterAll(() => {
    host.close();
  });

  it("rejects when its name cannot be resolved", async () => {
    const request = { ...get("https://nowhere.invalid/"), timeoutInMs: 10_000 };

    await expect(strict(request)).rejects.toThrow(/nowhere\.invalid|timeout/);
  });

  test.each([
    ["closes without an answer", ""],
    ["speaks no HTTP", "good day\r\n\r\n"],
    ["breaks off in the headers", "HTTP/1.1 200 OK\r\ncontent-le"],
    ["breaks off in the body", "HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nabc"],
    ["breaks off in a chunk", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n9\r\nabc"],
    [
      "changes the protocol",
      "HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n",
    ],
    ["sends endless headers", `HTTP/1.1 200 OK\r\nx: ${"x".repeat(200_000)}\r\n\r\n`],
    ["only says that it goes on", "HTTP/1.1 100 Continue\r\n\r\n"],
  ])("rejects when it %s", async (_title, said) => {
    answer = said;
    const address = host.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;

    await expect(local(get(`http://127.0.0.1:${port}/`))).rejects.toThrow(/\S/);
  });

  test.each(["not an address", "https://", "ftp://example.org/", "https://[::1/"])(
    "rejects the address %s",
    async (url) => {
      await expect(strict(get(url))).rejects.toThrow(/\S/);
    },
  );

  it("rejects a header that cannot be sent", async () => {
    const request = { ...get(`${root}/`), headers: { "x-key": "a\r\nb: c" } };

    await expect(local(request)).rejects.toThrow("Invalid character");
  });
});
