import { doInTurns } from "../../lib/storage/tables/doInTurns";
import type { RecordingStore } from "../../lib/records/ports";
import type { Tables } from "../../lib/storage/tables/tables";
import type { CallerTraces } from "./callerTraces";

/** Deletes what was found. Interrupted, it may be repeated: what leads to the rest goes last. Rejects with STORAGE_UNAVAILABLE. */
export async function eraseTraces(
  traces: CallerTraces,
  {
    tables,
    recordings,
  }: Readonly<{
    tables: Tables;
    recordings: Pick<RecordingStore, "discardRecording">;
  }>,
): Promise<void> {
  await doInTurns(traces.callRecords, (row) => tables.remove("CallRecords", row));
  await doInTurns(traces.recordingIds, (recordingId) => recordings.discardRecording(recordingId));
  await doInTurns(traces.pinAttempts, (row) => tables.remove("PinAttempts", row));
  await doInTurns(traces.callbackRequests, (row) => tables.remove("Callbacks", row));
  await doInTurns(traces.calls, (row) => tables.remove("Calls", row));
}
