import type { Config } from "../../lib/config";
import { settingsSchema } from "../../lib/config";
import { IvrError } from "../../lib/errors";
import { readSettings } from "./readSettings";
import { storageConnection } from "./storageConnection";

/** Where a command looks for storage, and where it tells what it found. */
export type StoragePlaces = Readonly<{
  environment: Readonly<Record<string, string | undefined>>;
  /** The local stack, when one runs: its storage and the address of its functions. */
  findRunningStack: () => Promise<Readonly<{ storage: string; functions: string }> | undefined>;
  stderr: (text: string) => void;
}>;

const usedSettings = settingsSchema.pick({
  IvrStorage: true,
  IvrStorage__tableServiceUri: true,
  IvrStorage__blobServiceUri: true,
  AZURE_CLIENT_ID: true,
});

/** Finds the storage that the settings name, else the running local stack's. Rejects with CONFIG_INVALID when there is neither. */
export async function findStorage(places: StoragePlaces): Promise<Config["storage"]> {
  const named = storageConnection(readSettings(usedSettings, places.environment));
  if (named !== undefined) return named;
  const stack = await places.findRunningStack();
  if (stack === undefined) {
    throw new IvrError(
      "CONFIG_INVALID",
      "No storage is named and no local stack runs: start one with npm start, or set IvrStorage" +
        " (or IvrStorage__tableServiceUri and IvrStorage__blobServiceUri).",
    );
  }
  places.stderr(`Using the local stack at ${stack.functions}.`);
  return { kind: "connectionString", connectionString: stack.storage };
}
