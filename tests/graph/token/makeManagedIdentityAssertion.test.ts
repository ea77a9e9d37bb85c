import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { makeManagedIdentityAssertion } from "../../../lib/graph/token/makeManagedIdentityAssertion";

// The managed identity of App Service, as the platform announces it:
// https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference
const names = ["IDENTITY_ENDPOINT", "IDENTITY_HEADER"] as const;
const before = names.map((name) => process.env[name]);
const asked: URLSearchParams[] = [];
let server: Server;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(new URL(request.url ?? "", "http://127.0.0.1").searchParams);
    response.setHeader("Content-Type", "application/json");
    response.end(
      JSON.stringify({
        access_token: "an-assertion",
        expires_on: "4102444800",
        token_type: "Bearer",
      }),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  process.env["IDENTITY_ENDPOINT"] =
    `http://127.0.0.1:${(server.address() as AddressInfo).port}/msi/token`;
  process.env["IDENTITY_HEADER"] = "a-header";
});

afterAll(async () => {
  names.forEach((name, index) => {
    const value = before[index];
    if (value === undefined) {
      delete process.env[name];
    } else {
      process.env[name] = value;
    }
  });
  await new Promise((resolve) => server.close(resolve));
});

describe("makeManagedIdentityAssertion", () => {
  test.each([
    ["https://login.microsoftonline.com", "api://AzureADTokenExchange"],
    ["https://login.microsoftonline.us", "api://AzureADTokenExchangeUSGov"],
  ])("asks for the token exchange of %s", async (loginUrl, audience) => {
    asked.length = 0;
    const managedIdentityClientId = `identity of ${audience}`;
    const assertion = await makeManagedIdentityAssertion({ loginUrl, managedIdentityClientId });

    await expect(assertion()).resolves.toBe("an-assertion");
    expect(asked.map((query) => [query.get("resource"), query.get("client_id")])).toEqual([
      [audience, managedIdentityClientId],
    ]);
  });
});
