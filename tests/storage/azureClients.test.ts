import type { Config } from "../../lib/config";
import { makeAzureBlobs } from "../../lib/storage/blobs/azureBlobs";
import { makeAzureTables } from "../../lib/storage/tables/azureTables";

const deadAccount =
  "DefaultEndpointsProtocol=http;AccountName=a;AccountKey=YQ==;BlobEndpoint=http://127.0.0.1:1/a;TableEndpoint=http://127.0.0.1:1/a";

/** A connection that cannot be read the first time. */
function hesitant(): Config["storage"] {
  let reads = 0;
  return {
    kind: "connectionString",
    get connectionString() {
      if (++reads === 1) throw new Error("not yet");
      return deadAccount;
    },
  };
}

const causeOf = (error: unknown) => (error instanceof Error ? String(error.cause) : "");

describe.each([
  ["blobs", () => makeAzureBlobs(hesitant())],
  ["tables", () => makeAzureTables(hesitant())],
])("the client of %s", (_, make) => {
  it("that could not be opened is opened again at the next use", async () => {
    const opened = make();
    const use = () =>
      "has" in opened
        ? opened.has("prompts", "a")
        : opened.read("Calls", { partition: "a", row: "state" });

    const first: unknown = await use().catch((error: unknown) => error);
    expect([first, causeOf(first)]).toMatchObject([
      { code: "STORAGE_UNAVAILABLE" },
      "Error: not yet",
    ]);
    const second: unknown = await use().catch((error: unknown) => error);
    expect(second).toMatchObject({ code: "STORAGE_UNAVAILABLE" });
    expect(causeOf(second)).toContain("ECONNREFUSED");
  });
});
