import { z } from "zod";
import type { RecordingDetails, Recordings, SaveRecording } from "../worker/ports";
import type { Blobs } from "./blobs";
import { inTurns } from "./inTurns";
import { encodeKey } from "./keyCodec";
import { parseStored } from "./parseStored";
import { makePlayback, type LoadOpenRecording } from "./playback";
import type { RowAddress, Tables } from "./tables";

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

/** Makes the store of recordings over tables and blobs. `now` gives ISO instants. */
export function makeRecordingStore(
  tables: Tables,
  blobs: Blobs,
  now: () => string,
): RecordingStore {
  const playback = makePlayback(tables, now);
  const remove = async (day: string, recordingId: string) => {
    // The sound first: a row that is left over is found again, a sound without a row never is.
    await blobs.remove("recordings", toBlobName(day, recordingId));
    await tables.remove("Recordings", toAddress(day, recordingId));
    await playback.forget(recordingId);
  };
  const load = async (recordingId: string) => {
    const day = await playback.findDay(recordingId);
    return day === undefined ? undefined : blobs.load("recordings", toBlobName(day, recordingId));
  };
  return {
    saveRecording: async (details, wav) => {
      // The same recording again, be it after midnight, goes where it was.
      const day = await playback.keepDay(details.recordingId, toDay(details.recordedAt));
      await blobs.save("recordings", toBlobName(day, details.recordingId), wav);
      await tables.upsert("Recordings", toAddress(day, details.recordingId), {
        ...details,
        // Compared as text later: one form of writing instants.
        deleteAfter: new Date(details.deleteAfter).toISOString(),
      });
    },
    listRecordings: async (day) => {
      const rows = await tables.list("Recordings", { partition: encodeKey(day) });
      return rows.map(({ columns }) => toDetails(columns));
    },
    loadRecording: load,
    loadOpenRecording: async (recordingId, token) =>
      (await playback.isOpen(recordingId, token)) ? load(recordingId) : undefined,
    openRecording: playback.open,
    markRecordingUrgent: async (recordingId) => {
      const day = await playback.findDay(recordingId);
      const address = toAddress(day ?? "", recordingId);
      const row = day === undefined ? undefined : await tables.read("Recordings", address);
      if (row !== undefined) {
        await tables.upsert("Recordings", address, { ...row.columns, urgent: true });
      }
    },
    discardRecording: async (recordingId) => {
      const day = await playback.findDay(recordingId);
      if (day !== undefined) await remove(day, recordingId);
    },
    deleteExpiredRecordings: async (at, limit) => {
      const columnBefore = { column: "deleteAfter", value: new Date(at).toISOString() };
      const rows = await tables.list("Recordings", { columnBefore, limit });
      await inTurns(rows, ({ partition, columns }) =>
        remove(partition, toDetails(columns).recordingId),
      );
      return rows.length;
    },
  };
}

function toAddress(day: string, recordingId: string): RowAddress {
  return { partition: day, row: encodeKey(recordingId) };
}

function toBlobName(day: string, recordingId: string): string {
  return `${day}/${encodeKey(recordingId)}.wav`;
}

function toDay(recordedAt: string): string {
  return new Date(recordedAt).toISOString().slice(0, 10);
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
