import type { Log } from "../log";
import type { RecordingToKeep, WorkerPorts } from "./ports";

/** Downloads a recording and keeps it with its row; again, it replaces itself. Rejects like the two ports. */
export async function storeRecording(
  ports: Pick<WorkerPorts, "downloadRecording" | "saveRecording">,
  log: Log,
  { details, recordingLocation, recordingAccessToken, attempt }: RecordingToKeep,
): Promise<void> {
  const wav = await ports.downloadRecording(recordingLocation, recordingAccessToken);
  await ports.saveRecording(details, wav);
  const { callId, mailbox } = details;
  log.info("recordingKept", { callId, mailbox, bytes: wav.length, attempt });
}
