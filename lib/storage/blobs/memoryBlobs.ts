import type { Blobs } from "./blobs";
import type { ContainerName } from "../storageNames";

/** Blobs in this process's memory, held to the same contracts as Azure's. */
export function makeMemoryBlobs(): Blobs {
  const blobs = new Map<string, Uint8Array>();
  const toKey = (container: ContainerName, name: string) => `${container}/${name}`;
  return {
    prepare: () => Promise.resolve(),
    load: (container, name) => {
      const wav = blobs.get(toKey(container, name));
      return Promise.resolve(wav && new Uint8Array(wav));
    },
    has: (container, name) => Promise.resolve(blobs.has(toKey(container, name))),
    save: (container, name, wav) => {
      blobs.set(toKey(container, name), new Uint8Array(wav));
      return Promise.resolve();
    },
    list: (container) =>
      Promise.resolve(
        [...blobs.keys()]
          .filter((key) => key.startsWith(`${container}/`))
          .map((key) => key.slice(container.length + 1))
          .toSorted(),
      ),
    remove: (container, name) => {
      blobs.delete(toKey(container, name));
      return Promise.resolve();
    },
  };
}
