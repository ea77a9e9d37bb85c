import type { KeptRecording, RecordingStore } from "./ports";

/** The messages left on a UTC day (2026-11-21), urgent ones first, in one mailbox or in all. Rejects with STORAGE_UNAVAILABLE. */
export type ListRecordings = (
  asked: Readonly<{ day: string; mailbox?: string }>,
) => Promise<readonly KeptRecording[]>;

/** Makes the list of messages. */
export function makeListRecordings(
  ports: Readonly<{ recordingStore: Pick<RecordingStore, "listRecordings"> }>,
): ListRecordings {
  return async ({ day, mailbox }) => {
    const all = await ports.recordingStore.listRecordings(day);
    return all
      .filter((recording) => mailbox === undefined || recording.mailbox === mailbox)
      .toSorted(
        (one, other) =>
          Number(other.urgent) - Number(one.urgent) ||
          one.recordedAt.localeCompare(other.recordedAt),
      );
  };
}
