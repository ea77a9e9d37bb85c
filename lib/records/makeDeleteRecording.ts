import { makeAbsentRecordingError } from "./makeMarkHeard";
import type { RecordingStore, SaveAuditEntry } from "./ports";

/** Deletes a message and its sound. Rejects with RECORDING_NOT_FOUND or STORAGE_UNAVAILABLE. */
export type DeleteRecording = (
  request: Readonly<{ recordingId: string; who: string }>,
) => Promise<void>;

/** Makes the deletion of messages. */
export function makeDeleteRecording(
  ports: Readonly<{
    recordingStore: Pick<RecordingStore, "discardRecording" | "loadRecording">;
    saveAuditEntry: SaveAuditEntry;
    /** ISO instant of now. */
    now: () => string;
  }>,
): DeleteRecording {
  const { recordingStore, saveAuditEntry, now } = ports;
  return async ({ recordingId, who }) => {
    if ((await recordingStore.loadRecording(recordingId)) === undefined)
      throw makeAbsentRecordingError();
    await recordingStore.discardRecording(recordingId);
    await saveAuditEntry({
      at: now(),
      who,
      what: "messageDeleted",
      subject: "messages",
      detail: recordingId,
    });
  };
}
