import type { RecordingSound } from "../ivr/call/callEvent";
import type { Log } from "../log";
import { omitUndefined } from "../flow/omitUndefined";
import type { RecordingToKeep, WorkerPorts } from "./ports";

/** What keeping a recording needs. */
type Ports = Pick<
  WorkerPorts,
  | "downloadRecording"
  | "judgeSound"
  | "measureSound"
  | "saveRecording"
  | "loadBindings"
  | "queueChannelMessage"
  | "queueWords"
>;

/**
 * Downloads a recording, listens to it, keeps it with its row, and puts on its way what its mailbox asks for: the writing down of
 * its words, and news of it to a channel; again, it replaces itself and asks for the same. Rejects like the ports.
 */
export async function storeRecording(
  ports: Ports,
  log: Log,
  recording: RecordingToKeep,
): Promise<RecordingSound> {
  const { details, recordingLocation, recordingAccessToken, attempt } = recording;
  const wav = await ports.downloadRecording(recordingLocation, recordingAccessToken);
  const sound = ports.judgeSound(wav);
  await ports.saveRecording(sound === "silent" ? { ...details, blank: true } : details, wav);
  if (sound !== "silent") await passOn(ports, recording, wav);
  const { callId, mailbox } = details;
  log.info("recordingKept", { callId, mailbox, bytes: wav.length, attempt, sound });
  return sound;
}

/** What happens to a message once it is kept, at no time of its caller's: its words are written down, and its channel is told. */
async function passOn(
  ports: Ports,
  { details, languages = [] }: RecordingToKeep,
  wav: Uint8Array,
): Promise<void> {
  const { recordingId, callId, mailbox, recordedAt } = details;
  const bound = (await ports.loadBindings()).mailboxes?.[mailbox];
  if (bound?.words === true) {
    await ports.queueWords?.({ recordingId, callId, mailbox, languages, attempt: 1 });
  }
  if (bound?.notify === undefined) return;
  const durationInMs = ports.measureSound(wav);
  await ports.queueChannelMessage({
    // No second recording has this id, and every attempt at this one has it.
    id: `recording/${recordingId}`,
    callId,
    channel: bound.notify,
    text: "",
    at: recordedAt,
    attempt: 1,
    left: { recordingId, mailbox, ...omitUndefined({ durationInMs }) },
  });
}
