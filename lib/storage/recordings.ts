import * as z from "zod";
import type { RecordingDetails, Recordings, SaveRecording } from "../worker/ports";
import type { Blobs } from "./blobs";
import { inTurns } from "./inTurns";
import { encodeKey } from "./keyCodec";
import { parseStored } from "./parseStored";
import { isIndexRow, makePlayback, type LoadOpenRecording } from "./playback";
import { makeChangeRow } from "./makeChangeRow";
import type { Row, RowAddress, Tables } from "./tables";

/** Kept recordings: the WAV in the container `recordings` and what is known of it in the table `Recordings`, both by the UTC day on which it was kept. */
export type RecordingStore = Recordings &
  Readonly<{
    saveRecording: SaveRecording;
    /** What was recorded on a day (2026-11-21). */
    listRecordings: (day: string) => Promise<readonly RecordingDetails[]>;
    loadRecording: (recordingId: string) => Promise<Uint8Array | undefined>;
    loadOpenRecording: LoadOpenRecording;
    /** Deletes recordings whose `deleteAfter` passed before an ISO instant, at most `limit`; how many. */
    deleteExpiredRecordings: (now: string, limit: number) => Promise<number>;
  }>;

/**
 * Makes the store of recordings over tables and blobs. `now` gives ISO instants. Whatever breaks in between, a sound has a
 * row that leads to it, and a row that is listed has its sound: a row comes before its sound, as `saving`, and goes after
 * it, as `removing`.
 */
export function makeRecordingStore(
  tables: Tables,
  blobs: Blobs,
  now: () => string,
  newToken?: () => string,
): RecordingStore {
  const playback = makePlayback(tables, now, newToken);
  const change = makeChangeRow(tables, "Recordings");
  const sounds = soundsIn(blobs);
  const remove = async (address: RowAddress) => {
    await change(address, { state: "removing", deleteAfter: new Date(now()).toISOString() });
    await sounds.remove(address);
    await tables.remove("Recordings", address);
  };
  const find = async (recordingId: string) => {
    const day = await playback.findDay(recordingId);
    return day === undefined ? undefined : toAddress(day, recordingId);
  };
  const load = async (recordingId: string) => {
    const address = await find(recordingId);
    return address === undefined ? undefined : sounds.load(address);
  };
  return {
    saveRecording: async (details, wav) => {
      const columns = toColumns(details);
      // The same recording again, be it after midnight, goes where it was.
      const day = await playback.keepDay(details.recordingId, toDay(details), columns.deleteAfter);
      const address = toAddress(day, details.recordingId);
      await tables.upsert("Recordings", address, columns);
      await sounds.save(address, wav);
      const isKept = await change(address, { state: "kept" }, (row) => stateOf(row) !== "removing");
      if (!isKept) await sounds.remove(address);
    },
    listRecordings: (day) => list(tables, sounds, day),
    loadRecording: load,
    loadOpenRecording: async (recordingId, token) =>
      (await playback.isOpen(recordingId, token)) ? load(recordingId) : undefined,
    openRecording: playback.open,
    markRecordingUrgent: async (recordingId) => {
      const address = await find(recordingId);
      if (address !== undefined) await change(address, { urgent: true });
    },
    discardRecording: async (recordingId) => {
      const address = await find(recordingId);
      if (address === undefined) return;
      await remove(address);
      await playback.forget(recordingId);
    },
    deleteExpiredRecordings: async (at, limit) => {
      const columnBefore = { column: "deleteAfter", value: new Date(at).toISOString() };
      const expired = await tables.list("Recordings", { columnBefore, limit });
      const recordings = expired.filter((row) => !isIndexRow(row));
      await inTurns(recordings, remove);
      await inTurns(expired.filter(isIndexRow), (row) => tables.remove("Recordings", row));
      return recordings.length;
    },
  };
}

type Sounds = ReturnType<typeof soundsIn>;

/** The sounds of recordings, by the addresses of their rows. */
function soundsIn(blobs: Blobs) {
  const nameOf = ({ partition, row }: RowAddress) => `${partition}/${row}.wav`;
  return {
    has: (address: RowAddress) => blobs.has("recordings", nameOf(address)),
    load: (address: RowAddress) => blobs.load("recordings", nameOf(address)),
    save: (address: RowAddress, wav: Uint8Array) => blobs.save("recordings", nameOf(address), wav),
    remove: (address: RowAddress) => blobs.remove("recordings", nameOf(address)),
  };
}

async function list(
  tables: Tables,
  sounds: Sounds,
  day: string,
): Promise<readonly RecordingDetails[]> {
  const rows = await tables.list("Recordings", { partition: encodeKey(day) });
  // What broke after its sound was kept is a message all the same.
  const isThere = async (row: Row) =>
    stateOf(row) === "kept" || (stateOf(row) === "saving" && (await sounds.has(row)));
  const there = await Promise.all(rows.map(isThere));
  return rows.filter((_, index) => there[index]).map(({ columns }) => toDetails(columns));
}

function stateOf({ columns }: Row): "saving" | "kept" | "removing" {
  const { state } = columns;
  return state === "saving" || state === "removing" ? state : "kept";
}

function toAddress(day: string, recordingId: string): RowAddress {
  return { partition: day, row: encodeKey(recordingId) };
}

function toDay({ recordedAt }: RecordingDetails): string {
  return new Date(recordedAt).toISOString().slice(0, 10);
}

function toColumns(details: RecordingDetails) {
  // Compared as text later: one form of writing instants.
  return { ...details, deleteAfter: new Date(details.deleteAfter).toISOString(), state: "saving" };
}

const detailsSchema = z.object({
  recordingId: z.string(),
  callId: z.string(),
  mailbox: z.string(),
  flow: z.string(),
  node: z.string(),
  caller: z.string(),
  recordedAt: z.string(),
  urgent: z.boolean(),
  end: z.string(),
  deleteAfter: z.string(),
  blank: z.literal(true).exactOptional(),
});

function toDetails(columns: unknown): RecordingDetails {
  return parseStored(detailsSchema, columns, {
    code: "IVR_STATE_UNREADABLE",
    what: "A recording's row",
  });
}
