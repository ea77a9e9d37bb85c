import { IvrError } from "../../lib/errors";
import type { Blobs } from "../../lib/storage/blobs/blobs";
import type { Tables } from "../../lib/storage/tables/tables";
import type { Dice } from "../time/makeDice";
import type { Effect, EffectKind } from "./effect";

const takesInMs = 8;
const blobTakesInMs = 20;

/** Tables as one instance sees them. A write whose reply is lost either says that storage is away, or that it lost against another: the SDK's own retry met the etag of its first attempt. */
export function failingTables(
  tables: Tables,
  effect: Effect,
  diceOf: (about: string) => Dice,
): Tables {
  const kind = (name: string, about: string): EffectKind => ({
    name,
    about,
    service: "tables",
    fails: "tableFails",
    losesReply: "tableReplyLost",
    fault: storageAway,
    takesInMs,
  });
  const write = async <Answer>(name: string, about: string, work: () => Promise<Answer>) => {
    const written = new Set<Answer>();
    try {
      return await effect(kind(name, about), async () => {
        const answer = await work();
        written.add(answer);
        return answer;
      });
    } catch (error) {
      if (written.size > 0 && diceOf(about).chance(0.5)) return undefined;
      throw error;
    }
  };
  return {
    ...tables,
    read: (table, address) =>
      effect(kind(`read ${table}`, `${address.partition} ${address.row}`), () =>
        tables.read(table, address),
      ),
    list: (table, query) => effect(kind(`list ${table}`, ""), () => tables.list(table, query)),
    insert: (table, address, columns) =>
      write(`insert ${table}`, `${address.partition} ${address.row}`, () =>
        tables.insert(table, address, columns),
      ),
    replace: (table, address, columns, etag) =>
      write(`replace ${table}`, `${address.partition} ${address.row}`, () =>
        tables.replace(table, address, columns, etag),
      ),
    upsert: (table, address, columns) =>
      effect(kind(`upsert ${table}`, `${address.partition} ${address.row}`), () =>
        tables.upsert(table, address, columns),
      ),
    remove: (table, address) =>
      effect(kind(`remove ${table}`, `${address.partition} ${address.row}`), () =>
        tables.remove(table, address),
      ),
  };
}

/** Blobs as one instance sees them. */
export function failingBlobs(blobs: Blobs, effect: Effect): Blobs {
  const kind = (name: string, about: string): EffectKind => ({
    name,
    about,
    service: "blobs",
    fails: "blobFails",
    losesReply: "blobReplyLost",
    fault: storageAway,
    takesInMs: blobTakesInMs,
  });
  return {
    ...blobs,
    load: (container, name) => effect(kind("load blob", name), () => blobs.load(container, name)),
    has: (container, name) => effect(kind("find blob", name), () => blobs.has(container, name)),
    save: (container, name, wav) =>
      effect(kind("save blob", name), () => blobs.save(container, name, wav)),
    remove: (container, name) =>
      effect(kind("remove blob", name), () => blobs.remove(container, name)),
  };
}

function storageAway(): IvrError {
  return new IvrError("STORAGE_UNAVAILABLE", "Storage does not answer: a fault of this run.");
}
