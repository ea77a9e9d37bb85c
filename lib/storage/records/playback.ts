import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { makeChangeRow } from "../tables/makeChangeRow";
import { encodeKey } from "../tables/keyCodec";
import type { Columns, RowAddress, Tables } from "../tables/tables";

/** Where recordings lie, by their ids alone, and which of them may be downloaded for a while. */
export type Playback = Readonly<{
  /** Notes the day under which a recording is kept, and until when; the day noted before when there is one. */
  keepDay: (recordingId: string, day: string, deleteAfter: string) => Promise<string>;
  findDay: (recordingId: string) => Promise<string | undefined>;
  /** Lets a recording be downloaded for ten more minutes, by the token returned; opened again meanwhile, by the same one. */
  open: (recordingId: string) => Promise<string | undefined>;
  isOpen: (recordingId: string, token: string) => Promise<boolean>;
  forget: (recordingId: string) => Promise<void>;
}>;

const openForInMs = 600_000;

const indexPartition = "byId";

/** True for a row of the index: it goes when its recording does. */
export function isIndexRow({ partition }: RowAddress): boolean {
  return partition === indexPartition;
}

/** Makes the index of recordings: table `Recordings`, partition `byId`. A token is chance unless `newToken` says otherwise. */
export function makePlayback(
  tables: Tables,
  now: () => string,
  newToken: () => string = () => randomBytes(32).toString("base64url"),
): Playback {
  const change = makeChangeRow(tables, "Recordings");
  const addressOf = (recordingId: string) => ({
    partition: indexPartition,
    row: encodeKey(recordingId),
  });
  const read = (recordingId: string) => tables.read("Recordings", addressOf(recordingId));
  const findDay = async (recordingId: string) => textOf((await read(recordingId))?.columns, "day");
  return {
    keepDay: async (recordingId, day, deleteAfter) => {
      const address = addressOf(recordingId);
      if ((await tables.insert("Recordings", address, { day, deleteAfter })) !== undefined)
        return day;
      await change(address, { deleteAfter });
      return (await findDay(recordingId)) ?? day;
    },
    findDay,
    open: async (recordingId) => {
      const row = await read(recordingId);
      if (row === undefined) return undefined;
      // A repeated request must not take away what Graph is about to download.
      const token = openToken(row.columns, now()) ?? newToken();
      const openUntil = new Date(Date.parse(now()) + openForInMs).toISOString();
      const isOpen = await change(addressOf(recordingId), { token, openUntil });
      return isOpen ? token : undefined;
    },
    isOpen: async (recordingId, token) => {
      const expected = openToken((await read(recordingId))?.columns ?? {}, now());
      return expected !== undefined && timingSafeEqual(digest(expected), digest(token));
    },
    forget: (recordingId) => tables.remove("Recordings", addressOf(recordingId)),
  };
}

function openToken(columns: Columns, now: string): string | undefined {
  const openUntil = textOf(columns, "openUntil");
  return openUntil !== undefined && Date.parse(now) < Date.parse(openUntil)
    ? textOf(columns, "token")
    : undefined;
}

function textOf(columns: Columns | undefined, name: string): string | undefined {
  const value = columns?.[name];
  return typeof value === "string" ? value : undefined;
}

function digest(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
