import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findErrorCode, IvrError } from "../../lib/errors";
import { fromQueueDocuments, toQueueDocument } from "./queueDocument";
import type { BrokerQueue } from "./model/brokerQueue";

/** Keeps what queues hold in a file. */
export type Keeper = Readonly<{ close: () => Promise<void> }>;

const keepEveryInMs = 500;

/**
 * Fills queues with what the directory keeps of them, then writes them there again while they change and when closed, so
 * that at most the last half second is lost when the broker is killed. Rejects with CONFIG_INVALID when the file cannot be
 * read.
 */
export async function startKeeping(
  directory: string,
  queues: readonly BrokerQueue[],
): Promise<Keeper> {
  const file = join(directory, "servicebus.json");
  await mkdir(directory, { recursive: true });
  await load(file, queues);
  const revision = () => queues.reduce((sum, brokerQueue) => sum + brokerQueue.revision(), 0);
  let keptRevision = revision();
  let writing = Promise.resolve();

  const keep = () => {
    if (revision() === keptRevision) return;
    keptRevision = revision();
    const text = toText(queues);
    writing = writing.then(() => replace(file, text));
    // Closing rejects with it; until then the broker works on.
    writing.catch(() => undefined);
  };
  const keeping = setInterval(keep, keepEveryInMs);
  return {
    close: async () => {
      clearInterval(keeping);
      keep();
      await writing;
    },
  };
}

async function load(file: string, queues: readonly BrokerQueue[]): Promise<void> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    if (findErrorCode(error) === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return;
  try {
    const snapshots = fromQueueDocuments(JSON.parse(text));
    for (const brokerQueue of queues) {
      const snapshot = snapshots.get(brokerQueue.name);
      if (snapshot) brokerQueue.restore(snapshot);
    }
  } catch (cause) {
    throw new IvrError(
      "CONFIG_INVALID",
      `${file} does not hold messages of the Service Bus broker: delete it to start with empty queues, or choose another directory.`,
      { cause },
    );
  }
}

const toText = (queues: readonly BrokerQueue[]) =>
  JSON.stringify(
    Object.fromEntries(
      queues.map((brokerQueue) => [brokerQueue.name, toQueueDocument(brokerQueue.snapshot())]),
    ),
  );

// Written beside and moved over, so that a broker killed while it writes leaves the older file whole.
async function replace(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}
