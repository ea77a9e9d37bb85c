import { createServer } from "node:http";
import type { IncomingMessage, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { makeCredential } from "../../../lib/graph/token/makeCredential";
import type { CredentialOptions } from "../../../lib/graph/token/makeCredential";
import { makeGraphToken } from "../../../lib/graph/token/makeGraphToken";

const tenantId = "11111111-1111-4111-8111-111111111111";
const settings: CredentialOptions = {
  graphCredential: "secret",
  appId: "22222222-2222-4222-8222-222222222222",
  loginUrl: "https://login.microsoftonline.com",
  managedIdentityClientId: "33333333-3333-4333-8333-333333333333",
  clientSecret: "a-secret",
  clientCertificatePath: "/nowhere/app.pem",
};
const requests: { url: string; body: string }[] = [];
let answers: { status: number; body: unknown }[] = [];
let server: Server;
let loginUrl: string;

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: string[] = [];
  for await (const part of request.setEncoding("utf8")) {
    parts.push(String(part));
  }
  return parts.join("");
}

beforeAll(async () => {
  server = createServer((request, response) => {
    void readBody(request).then((body) => {
      requests.push({ url: request.url ?? "", body });
      const answer = answers.shift() ?? { status: 200, body: {} };
      response.writeHead(answer.status, { "Content-Type": "application/json" });
      response.end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  loginUrl = `http://127.0.0.1:${port}`;
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
});

beforeEach(() => {
  requests.length = 0;
  answers = [];
});

describe("makeCredential", () => {
  test.each([
    ["federated", "ClientAssertionCredential"],
    ["secret", "ClientSecretCredential"],
    ["certificate", "ClientCertificateCredential"],
  ] as const)("makes of %s a %s", async (graphCredential, name) => {
    const credential = await makeCredential({ ...settings, graphCredential }, tenantId);

    expect(credential.constructor.name).toBe(name);
  });

  it("has nothing to make of none", async () => {
    await expect(
      makeCredential({ ...settings, graphCredential: "none" }, tenantId),
    ).rejects.toBeInstanceOf(TypeError);
  });

  it("gets a token for a secret from a login service on this machine", async () => {
    answers = [
      { status: 200, body: { token_type: "Bearer", expires_in: 3599, access_token: "abc" } },
    ];
    const getToken = makeGraphToken({
      ...settings,
      loginUrl,
      graphUrl: "https://graph.microsoft.com",
    });

    await expect(getToken(tenantId)).resolves.toBe("abc");
    await expect(getToken(tenantId)).resolves.toBe("abc");
    expect(
      requests.map(({ url, body }) => [url, Object.fromEntries(new URLSearchParams(body))]),
    ).toEqual([
      [
        `/${tenantId}/oauth2/v2.0/token`,
        {
          grant_type: "client_credentials",
          client_id: settings.appId,
          client_secret: "a-secret",
          scope: "https://graph.microsoft.com/.default",
        },
      ],
    ]);
  });

  it("passes on why that login service refuses", async () => {
    answers = [{ status: 401, body: { error: "invalid_client", error_description: "Wrong." } }];
    const getToken = makeGraphToken({ ...settings, loginUrl, graphUrl: "https://g.example" });

    await expect(getToken(tenantId)).rejects.toMatchObject({
      code: "GRAPH_REFUSED",
      details: { reason: "invalid_client" },
    });
  });
});
