import { IvrError } from "../errors";
import type { RecordingStore } from "./ports";

/** Notes that somebody heard a message, or that nobody did. Rejects with RECORDING_NOT_FOUND or STORAGE_UNAVAILABLE. */
export type MarkHeard = (
  request: Readonly<{ recordingId: string; isHeard: boolean; who: string }>,
) => Promise<void>;

/** Makes the note of who heard what. */
export function makeMarkHeard(
  ports: Readonly<{
    recordingStore: Pick<RecordingStore, "markRecordingHeard">;
    /** ISO instant of now. */
    now: () => string;
  }>,
): MarkHeard {
  return async ({ recordingId, isHeard, who }) => {
    const heard = isHeard ? { at: ports.now(), who } : undefined;
    if (await ports.recordingStore.markRecordingHeard(recordingId, heard)) return;
    throw makeAbsentRecordingError();
  };
}

/** What is said where there is no such message. */
export function makeAbsentRecordingError(): IvrError {
  return new IvrError("RECORDING_NOT_FOUND", "There is no such message, or no longer.");
}
