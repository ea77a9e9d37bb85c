import { createServer, type Server } from "node:http";
import { once } from "node:events";
import { isPublicAddress } from "../../lib/outside/isPublicAddress";
import { makeAskOutside } from "../../lib/outside/makeAskOutside";

let server: Server;
let root: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === "/large") response.end("x".repeat(70_000));
    else if (request.url === "/away") response.writeHead(302, { location: "/secret" }).end();
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

  it("stops waiting in time", async () => {
    await expect(local(get(`${root}/late`))).rejects.toThrow(/aborted|timeout/i);
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

describe("isPublicAddress", () => {
  test.each(["8.8.8.8", "93.184.216.34", "2606:2800:220:1::1", "::ffff:8.8.8.8"])(
    "takes %s for public",
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  test.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.31.255.255",
    "192.168.0.1",
    "100.64.0.1",
    "169.254.169.254",
    "0.0.0.0",
    "255.255.255.255",
    "::",
    "::1",
    "fe80::1",
    "fd00::1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "64:ff9b::7f00:1",
    "not an address",
  ])("takes %s for not public", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
