import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { makeAskOutside, type AskOutside } from "../../lib/outside/makeAskOutside";
import { makeTryAddress } from "../../lib/outside/makeTryAddress";

let server: Server;
let root = "";
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization ?? "-"}`);
    response.writeHead(405).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  root = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe("tryAddress", () => {
  it("asks for nothing, and takes any answer for one", async () => {
    const tryAddress = makeTryAddress(makeAskOutside({ allowedHosts: [], allowLoopback: true }));
    expect(await tryAddress(`${root}/look`)).toEqual({ outcome: "answered", status: 405 });
    expect(asked).toEqual(["HEAD /look -"]);
  });

  it("says of an address that may not be asked that it may not, and sends nothing", async () => {
    const tryAddress = makeTryAddress(makeAskOutside({ allowedHosts: [], allowLoopback: false }));
    expect(await tryAddress(`${root}/look`)).toEqual({ outcome: "silent", reason: "notAllowed" });
    expect(await tryAddress("https://10.0.0.8/")).toEqual({
      outcome: "silent",
      reason: "notAllowed",
    });
    expect(asked).toHaveLength(1);
  });

  const withCode = (code: string) => Object.assign(new Error("It failed."), { code });
  test.each<[string, Error, string]>([
    ["a name that nobody knows", withCode("ENOTFOUND"), "noName"],
    ["a certificate that ran out", withCode("CERT_HAS_EXPIRED"), "certificate"],
    ["a certificate nobody trusts", withCode("UNABLE_TO_VERIFY_LEAF_SIGNATURE"), "certificate"],
    ["one that is slow", new DOMException("Late.", "TimeoutError"), "late"],
    ["a door that is shut", withCode("ECONNREFUSED"), "noConnection"],
  ])("knows %s", async (_what, error, reason) => {
    const ask: AskOutside = () => Promise.reject(error);
    expect(await makeTryAddress(ask)("https://crm.example/")).toEqual({
      outcome: "silent",
      reason,
    });
  });

  it("says when the certificate ends", async () => {
    const certificateEndsAt = "2026-12-01T00:00:00.000Z";
    const ask: AskOutside = () => Promise.resolve({ status: 200, body: "", certificateEndsAt });
    expect(await makeTryAddress(ask)("https://crm.example/")).toEqual({
      outcome: "answered",
      status: 200,
      certificateEndsAt,
    });
  });
});
