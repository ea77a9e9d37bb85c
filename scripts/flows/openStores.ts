import { settingsSchema } from "../../lib/config";
import type { Log } from "../../lib/log";
import { chooseSpeaker } from "../../lib/speech/chooseSpeaker";
import { makeAuditLog } from "../../lib/storage/records/auditLog";
import { makeAzureBlobs } from "../../lib/storage/blobs/azureBlobs";
import { makeAzureTables } from "../../lib/storage/tables/azureTables";
import { makeBindingsStore } from "../../lib/storage/flows/bindings";
import { makeCanaryStore } from "../../lib/storage/flows/canaries";
import { makeEntryPointStore } from "../../lib/storage/flows/entryPoints";
import { makeFlowStore } from "../../lib/storage/flows/flows";
import { makePromptStore } from "../../lib/storage/flows/prompts";
import { makeTrialPrompts } from "../../lib/storage/flows/trialPrompts";
import { makeFliteSpeaker } from "../../local/voice/makeFliteSpeaker";
import { findStorage, type StoragePlaces } from "../commandLine/findStorage";
import { readSettings } from "../commandLine/readSettings";
import type { FlowsStores } from "./flowsContext";

/** Where the commands look for storage, and where they tell what they found. */
type FlowsPlaces = StoragePlaces & Readonly<{ log: Log }>;

const usedSettings = settingsSchema.pick({ AZURE_CLIENT_ID: true, SPEECH_ENDPOINT: true });

/** Opens the storage that the settings name, else the running local stack's. Rejects with CONFIG_INVALID when there is neither. */
export async function openStores(places: FlowsPlaces): Promise<FlowsStores> {
  const settings = readSettings(usedSettings, places.environment);
  const connection = await findStorage(places);
  const tables = makeAzureTables(connection);
  const blobs = makeAzureBlobs(connection);
  if (connection.kind === "connectionString") {
    // In Azure the deployment makes tables and containers; elsewhere nobody else may have.
    await Promise.all([tables.prepare(), blobs.prepare()]);
  }
  return {
    flowStore: makeFlowStore(tables, () => new Date().toISOString()),
    entryPointStore: makeEntryPointStore(tables),
    bindingsStore: makeBindingsStore(tables),
    canaryStore: makeCanaryStore(tables),
    promptStore: makePromptStore(blobs),
    trialPromptStore: makeTrialPrompts(tables, blobs),
    saveAuditEntry: makeAuditLog(tables).saveAuditEntry,
    // In Azure a managed identity speaks for the app: its token cannot be had here.
    ...(connection.kind === "identity"
      ? { readRoles: () => Promise.resolve({ type: "unknown" as const }) }
      : {}),
    speaker: chooseSpeaker(
      {
        speechEndpoint: settings.SPEECH_ENDPOINT === "" ? undefined : settings.SPEECH_ENDPOINT,
        managedIdentityClientId: settings.AZURE_CLIENT_ID,
      },
      { log: places.log, makeLocalSpeaker: makeFliteSpeaker },
    ),
  };
}
