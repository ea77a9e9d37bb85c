import type { Bindings } from "../../flow/document/bindings";
import type { CountEarlier, KnownRecording, Notice } from "../ports";
import type { LeftMessage } from "../leftMessage";
import { findSaidNumber } from "../words/findSaidNumber";

/** Writing down takes seconds; news does not wait for a speech account that is away. */
const waitsForWordsInMs = 10 * 60_000;

/** What the news of a caller's message is made of. */
export type NoticePorts = Readonly<{
  /** What is known of a recording that is kept, and since when a channel knows of it; undefined when there is none. */
  findRecording: (
    recordingId: string,
  ) => Promise<(KnownRecording & Readonly<{ toldAt?: string }>) | undefined>;
  loadRecording: (recordingId: string) => Promise<Uint8Array | undefined>;
  /** Whether words are written down in this environment. */
  writesWords: boolean;
  countEarlier: CountEarlier;
  /** The sound as mail carries it; undefined where it is too long, or cannot be read. */
  toAttachment: (wav: Uint8Array) => Uint8Array | undefined;
  /** Where people hear a recording. */
  toLink: (recordingId: string) => string;
  now: () => string;
}>;

/**
 * What there is to tell of a caller's message. `gone`: its caller discarded it, or somebody deleted or erased it. `told`: the channel was told,
 * and only the note of that was missing to the queue. `tooSoon`: its words may still come.
 */
export async function findNotice(
  ports: NoticePorts,
  { mailboxes = {}, channels = {} }: Bindings,
  { recordingId, mailbox, durationInMs }: LeftMessage,
): Promise<Notice | "gone" | "told" | "tooSoon"> {
  const found = await ports.findRecording(recordingId);
  if (found === undefined) return "gone";
  const { toldAt, ...details } = found;
  if (toldAt !== undefined) return "told";
  const bound = mailboxes[mailbox] ?? { name: mailbox };
  const lacksWords = ports.writesWords && bound.words === true && details.words === undefined;
  if (lacksWords && isSoon(ports.now(), details)) return "tooSoon";
  const goesByMail = channels[bound.notify ?? ""]?.kind === "mail";
  return {
    mailboxName: bound.name,
    details,
    lacksWords,
    saidNumber: findSaidNumber(details.words ?? ""),
    earlier: await ports.countEarlier(details),
    durationInMs,
    link: ports.toLink(recordingId),
    sound: goesByMail && bound.attach ? await loadSound(ports, recordingId) : undefined,
  };
}

async function loadSound(
  { loadRecording, toAttachment }: NoticePorts,
  recordingId: string,
): Promise<Uint8Array | undefined> {
  const wav = await loadRecording(recordingId);
  return wav && toAttachment(wav);
}

function isSoon(now: string, { recordedAt }: KnownRecording): boolean {
  return Date.parse(now) < Date.parse(recordedAt) + waitsForWordsInMs;
}
