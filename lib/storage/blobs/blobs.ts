import type { ContainerName } from "../storageNames";

/** Blobs as this app uses them, in Azure and in memory. Everything rejects with STORAGE_UNAVAILABLE when storage does not answer. */
export type Blobs = Readonly<{
  /** Creates the containers that are missing. */
  prepare: () => Promise<void>;
  load: (container: ContainerName, name: string) => Promise<Uint8Array | undefined>;
  has: (container: ContainerName, name: string) => Promise<boolean>;
  /** Replaces what is there. */
  save: (container: ContainerName, name: string, wav: Uint8Array) => Promise<void>;
  /** All names, sorted. */
  list: (container: ContainerName) => Promise<readonly string[]>;
  /** Resolves also when there is no such blob. */
  remove: (container: ContainerName, name: string) => Promise<void>;
}>;
