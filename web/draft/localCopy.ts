import type { Flow } from "../../lib/flow/document/flow";

/** What could not be saved yet: the document, the one it was made of, and that one's ETag. */
export type LocalCopy = Readonly<{ document: Flow; base: Flow; etag: string | undefined }>;

const database = "ivr";
const store = "drafts";

/** Keeps a document on this computer until it is saved. Does nothing where the browser keeps nothing. */
export async function keepLocalCopy(name: string, copy: LocalCopy): Promise<void> {
  await inStore("readwrite", (drafts) => drafts.put(copy, name));
}

/** The document that was kept here and never saved. */
export async function loadLocalCopy(name: string): Promise<LocalCopy | undefined> {
  // Written by this page alone.
  return (await inStore("readonly", (drafts) => drafts.get(name))) as LocalCopy | undefined;
}

/** Forgets a document that is saved by now. */
export async function dropLocalCopy(name: string): Promise<void> {
  await inStore("readwrite", (drafts) => drafts.delete(name));
}

function inStore(
  mode: "readonly" | "readwrite",
  ask: (drafts: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  return new Promise((resolve) => {
    // A browser that keeps nothing, as some do in private windows, is no reason to stop somebody from working.
    const giveUp = () => resolve(undefined);
    const opening = window.indexedDB.open(database, 1);
    opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore(store));
    opening.addEventListener("error", giveUp);
    opening.addEventListener("success", () => {
      const { result } = opening;
      const asked = ask(result.transaction(store, mode).objectStore(store));
      asked.addEventListener("error", giveUp);
      asked.addEventListener("success", () => {
        resolve(asked.result);
        result.close();
      });
    });
  });
}
