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
  const settings = readSettings(places.environment);
  const connection = storageOf(settings) ?? (await storageOfStack(places));
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

type UsedSettings = ReturnType<(typeof usedSettings)["parse"]>;

function readSettings(environment: StoragePlaces["environment"]): UsedSettings {
  const given = Object.entries(environment).filter(([, value]) => value !== "");
  const parsed = usedSettings.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
    throw new IvrError("CONFIG_INVALID", `${problems.join("; ")}. See docs/configuration.md.`);
  }
  return parsed.data;
}

function storageOf(settings: UsedSettings): Config["storage"] | undefined {
  const { IvrStorage, IvrStorage__tableServiceUri, IvrStorage__blobServiceUri } = settings;
  if (IvrStorage !== undefined) {
    return { kind: "connectionString", connectionString: IvrStorage };
  }
  return IvrStorage__tableServiceUri === undefined || IvrStorage__blobServiceUri === undefined
    ? undefined
    : {
        kind: "identity",
        clientId: settings.AZURE_CLIENT_ID,
        tableServiceUri: IvrStorage__tableServiceUri,
        blobServiceUri: IvrStorage__blobServiceUri,
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
