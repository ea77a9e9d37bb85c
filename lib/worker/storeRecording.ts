import type { RecordingSound } from "../ivr/call/callEvent";
import type { Log } from "../log";
import { omitUndefined } from "../flow/omitUndefined";
import type { RecordingDetails, RecordingToKeep, WorkerPorts } from "./ports";

/** What keeping a recording needs. */
type Ports = Pick<
  WorkerPorts,
  | "downloadRecording"
  | "judgeSound"
  | "measureSound"
  | "saveRecording"
  | "loadBindings"
  | "queueChannelMessage"
>;

/**
 * Downloads a recording, listens to it, keeps it with its row, and puts the news of it on its way where its mailbox tells a
 * channel; again, it replaces itself and tells the same. Rejects like the ports.
 */
export async function storeRecording(
  ports: Ports,
  log: Log,
  { details, recordingLocation, recordingAccessToken, attempt }: RecordingToKeep,
): Promise<RecordingSound> {
  const wav = await ports.downloadRecording(recordingLocation, recordingAccessToken);
  const sound = ports.judgeSound(wav);
  await ports.saveRecording(sound === "silent" ? { ...details, blank: true } : details, wav);
  if (sound !== "silent") await tellChannel(ports, details, wav);
  const { callId, mailbox } = details;
  log.info("recordingKept", { callId, mailbox, bytes: wav.length, attempt, sound });
  return sound;
}

async function tellChannel(
  { loadBindings, measureSound, queueChannelMessage }: Ports,
  { recordingId, callId, mailbox, recordedAt }: RecordingDetails,
  wav: Uint8Array,
): Promise<void> {
  const channel = (await loadBindings()).mailboxes?.[mailbox]?.notify;
  if (channel === undefined) return;
  const durationInMs = measureSound(wav);
  await queueChannelMessage({
    // No second recording has this id, and every attempt at this one has it.
    id: `recording/${recordingId}`,
    callId,
    channel,
    text: "",
    at: recordedAt,
    attempt: 1,
    left: { recordingId, mailbox, ...omitUndefined({ durationInMs }) },
  });
}
