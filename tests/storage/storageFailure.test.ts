import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { makeAzureStorage } from "../../lib/storage/azureStorage";
import { toStorageFailure } from "../../lib/storage/storageFailure";

describe("storage that does not do its work", () => {
  let server: Server;
  let answer: Readonly<{ status: number; code: string }>;
  beforeAll(async () => {
    server = createServer((_request, response) => {
      response.writeHead(answer.status, {
        "content-type": "application/json",
        "x-ms-error-code": answer.code,
      });
      response.end(JSON.stringify({ "odata.error": { code: answer.code, message: {} } }));
    });
    await once(server.listen(0, "127.0.0.1"), "listening");
  });
  afterAll(async () => {
    server.closeAllConnections();
    await once(server.close(), "close");
  });
  const storageAt = (port: number) =>
    makeAzureStorage(
      { kind: "connectionString", connectionString: toConnectionString(port) },
      { now: () => "2026-11-21T09:00:00Z" },
    );
  const port = () => (server.address() as AddressInfo).port;

  it.each([
    {
      status: 403,
      code: "AuthorizationPermissionMismatch",
      says: "Storage Table Data Contributor",
    },
    { status: 404, code: "TableNotFound", says: "Create the tables and containers" },
    { status: 503, code: "ServerBusy", says: "answered 503. It is tried again." },
  ])("is unavailable when a table answers $status", async ({ says, ...given }) => {
    answer = given;
    const loading = storageAt(port()).loadCall("call-1");
    await expect(loading).rejects.toThrow(says);
    await expect(loading).rejects.toMatchObject({
      code: "STORAGE_UNAVAILABLE",
      details: { place: "table Calls", status: given.status },
    });
  });

  it.each([
    { status: 403, code: "AuthorizationPermissionMismatch", says: "Storage Blob Data Contributor" },
    { status: 404, code: "ContainerNotFound", says: "Create the tables and containers" },
    { status: 500, code: "InternalError", says: "answered 500" },
  ])("is unavailable when a container answers $status", async ({ says, ...given }) => {
    answer = given;
    const loading = storageAt(port()).promptStore.loadPrompt("0".repeat(64));
    await expect(loading).rejects.toThrow(says);
    await expect(loading).rejects.toMatchObject({
      code: "STORAGE_UNAVAILABLE",
      details: { place: "container prompts", status: given.status },
    });
  });

  it("does not blame storage for a mistake in the code that asks it", () => {
    const mistake = Object.assign(new TypeError("The argument 'filename' must be a file URL."), {
      code: "ERR_INVALID_ARG_VALUE",
    });
    expect(toStorageFailure("container prompts", mistake)).toBe(mistake);
  });

  it("is unavailable when nobody listens", async () => {
    const closed = createServer().listen(0, "127.0.0.1");
    await once(closed, "listening");
    const { port: free } = closed.address() as AddressInfo;
    await once(closed.close(), "close");
    await expect(storageAt(free).loadCall("call-1")).rejects.toMatchObject({
      code: "STORAGE_UNAVAILABLE",
      message: "Storage (table Calls) did not answer. It is tried again.",
    });
  });
});

function toConnectionString(port: number): string {
  return [
    "DefaultEndpointsProtocol=http",
    "AccountName=account",
    `AccountKey=${Buffer.from("key").toString("base64")}`,
    `TableEndpoint=http://127.0.0.1:${port}/account`,
    `BlobEndpoint=http://127.0.0.1:${port}/account`,
  ].join(";");
}
