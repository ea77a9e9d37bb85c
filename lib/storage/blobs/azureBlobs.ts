import type { BlobServiceClient, BlockBlobClient } from "@azure/storage-blob";
import type { Config } from "../../config";
import { onceMade } from "../../onceMade";
import { limitTime } from "../../time/limitTime";
import type { Blobs } from "./blobs";
import { makeAzureCredential } from "../../identity/makeAzureCredential";
import { toRefusal, toStorageFailure, type StorageRefusal } from "../storageFailure";
import { containerNames, type ContainerName } from "../storageNames";

/** A caller is waiting: each try is short, and there are three. */
const retryOptions = {
  maxTries: 3,
  tryTimeoutInMs: 5_000,
  retryDelayInMs: 100,
  maxRetryDelayInMs: 800,
};
const timeoutInMs = 15_000;

/** Azure Blobs over the SDK, which is loaded with the first request; one client per process. */
export function makeAzureBlobs(connection: Config["storage"]): Blobs {
  const service = onceMade(() => openService(connection));

  async function ask<Answer>(
    container: ContainerName,
    request: () => Promise<Answer>,
    refused: readonly StorageRefusal[] = [],
  ): Promise<Answer | undefined> {
    try {
      return await request();
    } catch (error) {
      const refusal = toRefusal(error);
      if (refusal !== undefined && refused.includes(refusal)) return undefined;
      throw toStorageFailure(`container ${container}`, error);
    }
  }

  const blob = async (container: ContainerName, name: string): Promise<BlockBlobClient> =>
    (await service()).getContainerClient(container).getBlockBlobClient(name);

  return {
    prepare: async () => {
      await Promise.all(
        containerNames.map((container) =>
          ask(container, async () => {
            const client = (await service()).getContainerClient(container);
            return within((options) => client.createIfNotExists(options));
          }),
        ),
      );
    },
    load: (container, name) =>
      ask(container, async () => {
        const client = await blob(container, name);
        return within((options) => client.downloadToBuffer(0, undefined, options));
      }, ["absent"]),
    has: async (container, name) =>
      (await ask(container, async () => {
        const client = await blob(container, name);
        await within((options) => client.getProperties(options));
        return true;
      }, ["absent"])) ?? false,
    save: async (container, name, wav) => {
      const blobHTTPHeaders = { blobContentType: "audio/wav" };
      await ask(container, async () => {
        const client = await blob(container, name);
        return within((options) => client.uploadData(wav, { ...options, blobHTTPHeaders }));
      });
    },
    list: async (container) =>
      (await ask(container, async () => namesIn(await service(), container))) ?? [],
    remove: async (container, name) => {
      await ask(container, async () => {
        const client = await blob(container, name);
        return within((options) => client.deleteIfExists(options));
      });
    },
  };
}

async function namesIn(
  service: BlobServiceClient,
  container: ContainerName,
): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const { name } of service.getContainerClient(container).listBlobsFlat()) {
    names.push(name);
  }
  return names.toSorted();
}

async function openService(connection: Config["storage"]): Promise<BlobServiceClient> {
  const { BlobServiceClient } = await import("@azure/storage-blob");
  if (connection.kind === "identity") {
    const credential = await makeAzureCredential(connection.clientId);
    return new BlobServiceClient(connection.blobServiceUri, credential, { retryOptions });
  }
  return BlobServiceClient.fromConnectionString(connection.connectionString, { retryOptions });
}

function within<Answer>(
  send: (options: { abortSignal: AbortSignal }) => Promise<Answer>,
): Promise<Answer> {
  return limitTime(timeoutInMs, (abortSignal) => send({ abortSignal }));
}
