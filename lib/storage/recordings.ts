import { z } from "zod";
import type { RecordingDetails, SaveRecording } from "../worker/ports";
import type { Blobs } from "./blobs";
import { encodeKey } from "./keyCodec";
import { parseStored } from "./parseStored";
import type { RowAddress, Tables } from "./tables";

/** Kept recordings: the WAV in the container `recordings`, what is known of it in the table `Recordings`, both by UTC day. */
export type RecordingStore = Readonly<{
  saveRecording: SaveRecording;
  /** What was recorded on a day (2026-11-21). */
  listRecordings: (day: string) => Promise<readonly RecordingDetails[]>;
  loadRecording: (recording: RecordingReference) => Promise<Uint8Array | undefined>;
  /** The audio first, so that a row never outlives an undeleted recording unseen. */
  deleteRecording: (recording: RecordingReference) => Promise<void>;
  /** Recordings whose `deleteAfter` passed before an ISO instant; at most `limit`. */
  listExpiredRecordings: (now: string, limit: number) => Promise<readonly RecordingDetails[]>;
}>;

export type RecordingReference = Pick<RecordingDetails, "recordingId" | "recordedAt">;

/** Makes the store of recordings over tables and blobs. */
export function makeRecordingStore(tables: Tables, blobs: Blobs): RecordingStore {
  return {
    saveRecording: async (details, wav) => {
      await blobs.save("recordings", toBlobName(details), wav);
      await tables.upsert("Recordings", toAddress(details), {
        ...details,
        // Compared as text later: one form of writing instants.
        deleteAfter: new Date(details.deleteAfter).toISOString(),
      });
    },
    listRecordings: async (day) => {
      const rows = await tables.list("Recordings", { partition: encodeKey(day) });
      return rows.map(({ columns }) => toDetails(columns));
    },
    loadRecording: (recording) => blobs.load("recordings", toBlobName(recording)),
    deleteRecording: async (recording) => {
      await blobs.remove("recordings", toBlobName(recording));
      await tables.remove("Recordings", toAddress(recording));
    },
    listExpiredRecordings: async (now, limit) => {
      const value = new Date(now).toISOString();
      const columnBefore = { column: "deleteAfter", value };
      const rows = await tables.list("Recordings", { columnBefore, limit });
      return rows.map(({ columns }) => toDetails(columns));
    },
  };
}

function toAddress(recording: RecordingReference): RowAddress {
  return { partition: toDay(recording), row: encodeKey(recording.recordingId) };
}

function toBlobName(recording: RecordingReference): string {
  return `${toDay(recording)}/${encodeKey(recording.recordingId)}.wav`;
}

function toDay({ recordedAt }: RecordingReference): string {
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
});

function toDetails(columns: unknown): RecordingDetails {
  return parseStored(detailsSchema, columns, {
    code: "IVR_STATE_UNREADABLE",
    what: "A recording's row",
  });
}
