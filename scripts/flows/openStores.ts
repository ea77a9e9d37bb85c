import { settingsSchema, type Config } from "../../lib/config";
import { IvrError } from "../../lib/errors";
import type { Log } from "../../lib/log";
import { chooseSpeaker } from "../../lib/speech/chooseSpeaker";
import { makeAuditLog } from "../../lib/storage/auditLog";
import { makeAzureBlobs } from "../../lib/storage/azureBlobs";
import { makeAzureTables } from "../../lib/storage/azureTables";
import { makeBindingsStore } from "../../lib/storage/bindings";
import { makeEntryPointStore } from "../../lib/storage/entryPoints";
import { makeFlowStore } from "../../lib/storage/flows";
import { makePromptStore } from "../../lib/storage/prompts";
import { readSettings } from "../commandLine/readSettings";
import { storageConnection } from "../commandLine/storageConnection";
import type { FlowsStores } from "./flowsContext";

/** Where the commands look for storage, and where they tell what they found. */
export type StoragePlaces = Readonly<{
  environment: Readonly<Record<string, string | undefined>>;
  /** The local stack, when one runs: its storage and the address of its functions. */
  findRunningStack: () => Promise<Readonly<{ storage: string; functions: string }> | undefined>;
  stderr: (text: string) => void;
  log: Log;
}>;

const usedSettings = settingsSchema.pick({
  IvrStorage: true,
  IvrStorage__tableServiceUri: true,
  IvrStorage__blobServiceUri: true,
  AZURE_CLIENT_ID: true,
  SPEECH_ENDPOINT: true,
});

/** Opens the storage that the settings name, else the running local stack's. Rejects with CONFIG_INVALID when there is neither. */
export async function openStores(places: StoragePlaces): Promise<FlowsStores> {
  const settings = readSettings(usedSettings, places.environment);
  const connection = storageConnection(settings) ?? (await storageOfStack(places));
  if (connection === undefined) {
    throw new IvrError(
      "CONFIG_INVALID",
      "No storage is named and no local stack runs: start one with npm start, or set IvrStorage" +
        " (or IvrStorage__tableServiceUri and IvrStorage__blobServiceUri).",
    );
  }
  const tables = makeAzureTables(connection);
  const blobs = makeAzureBlobs(connection);
  if (connection.kind === "connectionString") {
    // In Azure the deployment makes tables and containers; elsewhere nobody else may have.
    await Promise.all([tables.prepare(), blobs.prepare()]);
  }
  return {
    flowStore: makeFlowStore(tables),
    entryPointStore: makeEntryPointStore(tables),
    bindingsStore: makeBindingsStore(tables),
    promptStore: makePromptStore(blobs),
    saveAuditEntry: makeAuditLog(tables).saveAuditEntry,
    speaker: chooseSpeaker(
      {
        speechEndpoint: settings.SPEECH_ENDPOINT === "" ? undefined : settings.SPEECH_ENDPOINT,
        managedIdentityClientId: settings.AZURE_CLIENT_ID,
      },
      places.log,
    ),
  };
}

async function storageOfStack(places: StoragePlaces): Promise<Config["storage"] | undefined> {
  const stack = await places.findRunningStack();
  if (stack === undefined) {
    return undefined;
  }
  places.stderr(`Using the local stack at ${stack.functions}.`);
  return { kind: "connectionString", connectionString: stack.storage };
}
