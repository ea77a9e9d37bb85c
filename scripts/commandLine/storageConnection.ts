import type { z } from "zod";
import type { Config, settingsSchema } from "../../lib/config";

type StorageSettings = Pick<
  z.infer<typeof settingsSchema>,
  "IvrStorage" | "IvrStorage__tableServiceUri" | "IvrStorage__blobServiceUri" | "AZURE_CLIENT_ID"
>;

/** The storage that the settings name; undefined when they name none. Pure. */
export function storageConnection(settings: StorageSettings): Config["storage"] | undefined {
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
