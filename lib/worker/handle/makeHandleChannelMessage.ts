import type { Bindings } from "../../flow/document/bindings";
import type { Log } from "../../log";
import type {
  ChannelMessage,
  LeftMessage,
  Notice,
  QueueChannelMessage,
  RecordingDetails,
  SendChannelMessage,
} from "../ports";

/** Sends one queued channel message, and queues it again for later when its channel does not take it. */
export type HandleChannelMessage = (channelMessage: ChannelMessage) => Promise<void>;

const minuteInMs = 60_000;
const hourInMs = 60 * minuteInMs;
/** A channel that was down for a day still hears it. */
const delaysInMs = [
  minuteInMs / 2,
  2 * minuteInMs,
  10 * minuteInMs,
  hourInMs / 2,
  hourInMs,
  2 * hourInMs,
  4 * hourInMs,
  8 * hourInMs,
  8 * hourInMs,
] as const;
/** The caller may still discard the message or mark it urgent; a call that is never seen to end is told of all the same. */
const waitInMs = minuteInMs / 2;
const mostWaits = 120;

type Ports = Readonly<{
  loadBindings: () => Promise<Bindings>;
  sendChannelMessage: SendChannelMessage;
  queueChannelMessage: QueueChannelMessage;
  hasEnded: (callId: string) => Promise<boolean>;
  /** What is known of a recording that is kept; undefined when there is none. */
  findRecording: (recordingId: string) => Promise<RecordingDetails | undefined>;
  loadRecording: (recordingId: string) => Promise<Uint8Array | undefined>;
  /** The sound as mail carries it; undefined where it is too long, or cannot be read. */
  toAttachment: (wav: Uint8Array) => Uint8Array | undefined;
  /** Where people hear a recording. */
  toLink: (recordingId: string) => string;
  now: () => string;
}>;

/** Makes the sending of channel messages. After the last attempt it rejects, and the message becomes a dead letter. */
export function makeHandleChannelMessage(ports: Ports, log: Log): HandleChannelMessage {
  return async (channelMessage) => {
    const { callId, channel, attempt, left, waits = 0 } = channelMessage;
    const fields = { callId, channel, attempt, ...(left && { mailbox: left.mailbox }) };
    const later = async (delayInMs: number, changes: Partial<ChannelMessage>) => {
      const dueAt = new Date(Date.parse(ports.now()) + delayInMs).toISOString();
      await ports.queueChannelMessage({ ...channelMessage, ...changes }, dueAt);
    };
    if (left !== undefined && waits < mostWaits && !(await ports.hasEnded(callId))) {
      await later(waitInMs, { waits: waits + 1 });
      return;
    }
    try {
      const bindings = await ports.loadBindings();
      const notice = left && (await findNotice(ports, bindings, left));
      if (left !== undefined && notice === undefined) {
        log.info("channelMessageDropped", fields);
        return;
      }
      const bound = bindings.channels?.[channel];
      if (bound === undefined) throw new Error(`The bindings have no channel ${channel}.`);
      await ports.sendChannelMessage(bound, channelMessage, notice);
      log.info("channelMessageSent", fields);
    } catch (error) {
      const delayInMs = delaysInMs[attempt - 1];
      const reason = error instanceof Error ? error.message : "unknown";
      log.warn("channelMessageNotSent", { ...fields, reason });
      if (delayInMs === undefined) throw error;
      await later(delayInMs, { attempt: attempt + 1 });
    }
  };
}

/** Undefined when the message is gone: its caller discarded it, or somebody deleted or erased it. */
async function findNotice(
  ports: Ports,
  { mailboxes, channels }: Bindings,
  { recordingId, mailbox, durationInMs }: LeftMessage,
): Promise<Notice | undefined> {
  const details = await ports.findRecording(recordingId);
  if (details === undefined) return undefined;
  const bound = mailboxes?.[mailbox];
  const goesByMail = channels?.[bound?.notify ?? ""]?.kind === "mail";
  const wav =
    goesByMail && bound?.attach === true ? await ports.loadRecording(recordingId) : undefined;
  return {
    mailboxName: bound?.name ?? mailbox,
    details,
    durationInMs,
    link: ports.toLink(recordingId),
    sound: wav && ports.toAttachment(wav),
  };
}
