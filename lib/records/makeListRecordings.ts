import { omitUndefined } from "../flow/omitUndefined";
import { findSaidNumber } from "../worker/words/findSaidNumber";
import type { KeptRecording, RecordingStore } from "./ports";

/** A message as people see it: with the number to call back that is said in it. */
export type ListedRecording = KeptRecording & Readonly<{ saidNumber?: string }>;

/** The messages left on a UTC day (2026-11-21), urgent ones first, in one mailbox or in all. Rejects with STORAGE_UNAVAILABLE. */
export type ListRecordings = (
  asked: Readonly<{ day: string; mailbox?: string }>,
) => Promise<readonly ListedRecording[]>;

/** Makes the list of messages. */
export function makeListRecordings(
  ports: Readonly<{ recordingStore: Pick<RecordingStore, "listRecordings"> }>,
): ListRecordings {
  return async ({ day, mailbox }) => {
    const all = await ports.recordingStore.listRecordings(day);
    return all
      .filter((recording) => mailbox === undefined || recording.mailbox === mailbox)
      .map((recording) => ({
        ...recording,
        ...omitUndefined({ saidNumber: findSaidNumber(recording.words ?? "") }),
      }))
      .toSorted(
        (one, other) =>
          Number(other.urgent) - Number(one.urgent) ||
          one.recordedAt.localeCompare(other.recordedAt),
      );
  };
}
