import type { Flow } from "../../lib/flow/document/flow";
import type { Conflict } from "../model/mergeDrafts";

/** What could not be saved yet: the document, the one it was made of, and what somebody has to choose in it. */
export type LocalCopy = Readonly<{
  /** The page that keeps it: two tabs never write over each other. */
  id: string;
  /** When it was kept, in milliseconds. */
  at: number;
  document: Flow;
  base: Flow;
  conflicts: readonly Conflict[];
}>;

const database = "ivr";
const store = "drafts";

/** Keeps a document on this computer until it is saved. False where the browser keeps nothing, as some do in private windows. */
export async function keepLocalCopy(name: string, copy: LocalCopy): Promise<boolean> {
  const kept = await inStore("readwrite", (drafts) => {
    const asked = drafts.put(copy, [name, copy.id]);
    // The page may be about to go: nothing else follows that would have to be waited for.
    drafts.transaction.commit();
    return asked;
  });
  return kept !== undefined;
}

/**
 * Keeps a document while the page goes: at once, where no answer has to be waited for. The database may end with the page before it has
 * written; this store has little room, and what it does not take is left to the database.
 */
export function keepLastCopy(name: string, copy: LocalCopy): void {
  tryStorage((storage) => storage.setItem(toLastKey(name, copy.id), JSON.stringify(copy)));
}

/** The documents that were kept here and never saved, by this page and others, the oldest first. */
export async function loadLocalCopies(name: string): Promise<readonly LocalCopy[]> {
  const found = await inStore("readonly", (drafts) => drafts.getAll(rangeOf(name)));
  // Written by this page alone.
  const copies = [...((found?.result ?? []) as readonly LocalCopy[]), ...loadLastCopies(name)];
  const sorted = copies.toSorted((one, other) => one.at - other.at);
  return [...new Map(sorted.map((copy) => [copy.id, copy])).values()];
}

/** Forgets a document that is saved by now, unless its page has kept a newer one since. */
export async function dropLocalCopy(
  name: string,
  { id, at }: Pick<LocalCopy, "id" | "at">,
): Promise<void> {
  await inStore("readwrite", (drafts) => {
    const asked = drafts.get([name, id]);
    asked.addEventListener("success", () => {
      const copy = asked.result as LocalCopy | undefined;
      if (copy !== undefined && copy.at <= at) drafts.delete([name, id]);
    });
    return asked;
  });
  tryStorage((storage) => {
    const text = storage.getItem(toLastKey(name, id));
    if (text !== null && readLastCopy(text).at <= at) storage.removeItem(toLastKey(name, id));
  });
}

/** Forgets everything that was kept of a draft that is to be no more. */
export async function dropLocalCopies(name: string): Promise<void> {
  await inStore("readwrite", (drafts) => drafts.delete(rangeOf(name)));
  tryStorage((storage) => {
    for (const key of lastKeysOf(storage, name)) storage.removeItem(key);
  });
}

function loadLastCopies(name: string): readonly LocalCopy[] {
  const copies = tryStorage((storage) =>
    lastKeysOf(storage, name).map((key) => readLastCopy(storage.getItem(key) ?? "")),
  );
  return copies ?? [];
}

function readLastCopy(text: string): LocalCopy {
  return JSON.parse(text) as LocalCopy;
}

function lastKeysOf(storage: Storage, name: string): readonly string[] {
  return Object.keys(storage).filter((key) => key.startsWith(toLastKey(name, "")));
}

function toLastKey(name: string, id: string): string {
  return `draft ${JSON.stringify(name)} ${id}`;
}

/** Undefined where the browser has none, or no more room. */
function tryStorage<Result>(use: (storage: Storage) => Result): Result | undefined {
  try {
    return use(window.localStorage);
  } catch {
    return undefined;
  }
}

function rangeOf(name: string): IDBKeyRange {
  return IDBKeyRange.bound([name], [name, []]);
}

let opened: Promise<IDBDatabase | undefined> | undefined;

/** The browser's database, which stays open: while a page goes, nothing can be opened any more. */
function openDatabase(): Promise<IDBDatabase | undefined> {
  opened ??= new Promise<IDBDatabase | undefined>((resolve) => {
    const opening = window.indexedDB.open(database, 1);
    opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore(store));
    opening.addEventListener("error", () => resolve(undefined));
    opening.addEventListener("success", () => {
      const { result } = opening;
      result.addEventListener("close", () => (opened = undefined));
      resolve(result);
    });
    // Some browsers refuse by throwing.
  }).catch(() => undefined);
  return opened;
}

/** Asks the store; undefined where it does not answer. */
async function inStore(
  mode: "readonly" | "readwrite",
  ask: (drafts: IDBObjectStore) => IDBRequest,
): Promise<Readonly<{ result: unknown }> | undefined> {
  const found = await openDatabase();
  if (found === undefined) return undefined;
  return new Promise<Readonly<{ result: unknown }>>((resolve, reject) => {
    const transaction = found.transaction(store, mode);
    const asked = ask(transaction.objectStore(store));
    transaction.addEventListener("complete", () => resolve({ result: asked.result }));
    transaction.addEventListener("abort", () => reject(new Error("The browser kept nothing.")));
    // Full, closed, or refused: no reason to stop somebody from working, but to be told.
  }).catch(() => undefined);
}
