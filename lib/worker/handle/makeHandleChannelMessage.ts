import type { Bindings } from "../../flow/document/bindings";
import type { Log } from "../../log";
import type {
  ChannelMessage,
  CountEarlier,
  KnownRecording,
  LeftMessage,
  Notice,
  QueueChannelMessage,
  SendChannelMessage,
  Told,
} from "../ports";
import { retryDelaysInMs } from "../retryDelays";
import { findSaidNumber } from "../words/findSaidNumber";

/** Sends one queued channel message, and queues it again for later when its channel does not take it. */
export type HandleChannelMessage = (channelMessage: ChannelMessage) => Promise<void>;

/** The caller may still discard the message or mark it urgent; a call that is never seen to end is told of all the same. */
const waitInMs = 30_000;
const mostWaits = 120;
/** Writing down takes seconds; news does not wait for a speech account that is away. */
const waitsForWordsInMs = 10 * 60_000;

type Ports = Readonly<{
  loadBindings: () => Promise<Bindings>;
  sendChannelMessage: SendChannelMessage;
  queueChannelMessage: QueueChannelMessage;
  hasEnded: (callId: string) => Promise<boolean>;
  /** What is known of a recording that is kept, and since when a channel knows of it; undefined when there is none. */
  findRecording: (
    recordingId: string,
  ) => Promise<(KnownRecording & Readonly<{ toldAt?: string }>) | undefined>;
  /** Notes which channel was told of a recording; false when it is gone. */
  noteTold: (recordingId: string, told: Told) => Promise<boolean>;
  /** Whether words are written down in this environment. */
  writesWords: boolean;
  countEarlier: CountEarlier;
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
      if (notice === "gone" || notice === "told") {
        log.info(notice === "gone" ? "channelMessageDropped" : "channelMessageKnown", fields);
        return;
      }
      if (notice?.lacksWords === true && isSoon(ports.now(), notice.details)) {
        await later(waitInMs, { waits: waits + 1 });
        return;
      }
      const bound = bindings.channels?.[channel];
      if (bound === undefined) throw new Error(`The bindings have no channel ${channel}.`);
      await ports.sendChannelMessage(bound, channelMessage, notice);
      if (left !== undefined) {
        const told = { at: ports.now(), channel, kind: bound.kind ?? "webhook" };
        await ports.noteTold(left.recordingId, told);
      }
      log.info("channelMessageSent", fields);
    } catch (error) {
      const delayInMs = retryDelaysInMs[attempt - 1];
      const reason = error instanceof Error ? error.message : "unknown";
      log.warn("channelMessageNotSent", { ...fields, reason });
      if (delayInMs === undefined) throw error;
      await later(delayInMs, { attempt: attempt + 1 });
    }
  };
}

/** Whether the words may still come in time. */
function isSoon(now: string, { recordedAt }: KnownRecording): boolean {
  return Date.parse(now) < Date.parse(recordedAt) + waitsForWordsInMs;
}

/** What there is to tell: nothing when the message is gone (its caller discarded it, or somebody deleted or erased it), or when the channel was told and only the note of that failed. */
async function findNotice(
  ports: Ports,
  { mailboxes, channels }: Bindings,
  { recordingId, mailbox, durationInMs }: LeftMessage,
): Promise<Notice | "gone" | "told"> {
  const found = await ports.findRecording(recordingId);
  if (found === undefined) return "gone";
  const { toldAt, ...details } = found;
  if (toldAt !== undefined) return "told";
  const bound = mailboxes?.[mailbox];
  const goesByMail = channels?.[bound?.notify ?? ""]?.kind === "mail";
  const wav =
    goesByMail && bound?.attach === true ? await ports.loadRecording(recordingId) : undefined;
  return {
    mailboxName: bound?.name ?? mailbox,
    details,
    lacksWords: ports.writesWords && bound?.words === true && details.words === undefined,
    saidNumber: findSaidNumber(details.words ?? ""),
    earlier: await ports.countEarlier(details),
    durationInMs,
    link: ports.toLink(recordingId),
    sound: wav && ports.toAttachment(wav),
  };
}
