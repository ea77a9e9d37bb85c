import { makeAzureCredential } from "../../lib/identity/makeAzureCredential";

describe("makeAzureCredential", () => {
  it("is the managed identity that is named, else whoever is signed in", async () => {
    const named = await makeAzureCredential("00000000-0000-4000-8000-000000000001");
    const found = await makeAzureCredential(undefined);
    expect([named.constructor.name, found.constructor.name]).toEqual([
      "ManagedIdentityCredential",
      "DefaultAzureCredential",
    ]);
  });
});
