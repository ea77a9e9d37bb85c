import { startAzurite } from "../../local/stack/startAzurite";
import { openStores } from "../../scripts/flows/openStores";

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe("openStores", () => {
  it("says what to do when no storage is named and no stack runs", async () => {
    const opened = openStores({
      environment: { IvrStorage: "", IvrStorage__tableServiceUri: "https://a.invalid" },
      findRunningStack: () => Promise.resolve(undefined),
      stderr: () => undefined,
      log,
    });
    await expect(opened).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message: expect.stringContaining("npm start") as string,
    });
  });

  it("uses accounts that are named by address without asking for a stack", async () => {
    const stores = await openStores({
      environment: {
        IvrStorage__tableServiceUri: "https://contoso.table.core.windows.net",
        IvrStorage__blobServiceUri: "https://contoso.blob.core.windows.net",
        SPEECH_ENDPOINT: "https://contoso.cognitiveservices.azure.com",
      },
      findRunningStack: () => Promise.reject(new Error("asked for a stack")),
      stderr: () => undefined,
      log,
    });
    expect(stores.speaker.name).toBe("azure-1");
    // Publishing warns then that nobody knows what the app may do.
    expect(await stores.readRoles?.()).toEqual({ type: "unknown" });
  });

  it("names a setting that cannot be used", async () => {
    const opened = openStores({
      environment: { SPEECH_ENDPOINT: "contoso" },
      findRunningStack: () => Promise.resolve(undefined),
      stderr: () => undefined,
      log,
    });
    await expect(opened).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message: expect.stringContaining("SPEECH_ENDPOINT") as string,
    });
  });

  it("uses the storage of a running stack and says so", async () => {
    const azurite = await startAzurite({ ports: { blob: 0, table: 0, queue: 0 } });
    try {
      const said: string[] = [];
      const stores = await openStores({
        environment: {},
        findRunningStack: () =>
          Promise.resolve({
            storage: azurite.connectionString,
            functions: "http://127.0.0.1:7071",
          }),
        stderr: (text) => said.push(text),
        log,
      });
      await stores.entryPointStore.saveEntryPoint({
        dialled: "*",
        flow: "main",
        version: "published",
      });
      expect(await stores.entryPointStore.listEntryPoints()).toHaveLength(1);
      expect(await stores.promptStore.hasPrompt("a".repeat(64))).toBe(false);
      expect(stores.readRoles).toBeUndefined();
      expect(said).toEqual(["Using the local stack at http://127.0.0.1:7071."]);
    } finally {
      await azurite.close();
    }
  });
});
