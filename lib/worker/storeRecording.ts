import type { RecordingSound } from "../ivr/call/callEvent";
import type { Log } from "../log";
import type { RecordingToKeep, WorkerPorts } from "./ports";

/** Downloads a recording, listens to it, and keeps it with its row; again, it replaces itself. Rejects like the two ports. */
export async function storeRecording(
  ports: Pick<WorkerPorts, "downloadRecording" | "judgeSound" | "saveRecording">,
  log: Log,
  { details, recordingLocation, recordingAccessToken, attempt }: RecordingToKeep,
): Promise<RecordingSound> {
  const wav = await ports.downloadRecording(recordingLocation, recordingAccessToken);
  const sound = ports.judgeSound(wav);
  await ports.saveRecording(sound === "silent" ? { ...details, blank: true } : details, wav);
  const { callId, mailbox } = details;
  log.info("recordingKept", { callId, mailbox, bytes: wav.length, attempt, sound });
  return sound;
}
