import type { Bindings } from "../../flow/document/bindings";
import { omitUndefined } from "../../flow/omitUndefined";
import { reasonAndCause } from "../../causeOf";
import type { Log } from "../../log";
import { retryDelaysInMs } from "../retryDelays";
import { findUrgentWord } from "./findUrgentWord";
import type { QueueWords, SaveWords, Transcribe, WordsToWrite } from "../ports";

/** Writes down one queued recording, and queues it again for later when that does not work. */
export type HandleWords = (words: WordsToWrite) => Promise<void>;

type Ports = Readonly<{
  loadBindings: () => Promise<Bindings>;
  loadRecording: (recordingId: string) => Promise<Uint8Array | undefined>;
  /** Absent where no speech account is named. */
  transcribe: Transcribe | undefined;
  saveWords: SaveWords;
  queueWords: QueueWords;
  now: () => string;
}>;

/** A column of a table holds 32,767 characters: https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model */
const mostCharacters = 30_000;

/** Makes the writing down of messages. After the last attempt it rejects, and the message becomes a dead letter. */
export function makeHandleWords(ports: Ports, log: Log): HandleWords {
  return async (words) => {
    const { recordingId, callId, mailbox, attempt } = words;
    const fields = { callId, mailbox, attempt };
    try {
      const isKept = await write(ports, words);
      log.info(isKept ? "wordsWritten" : "wordsDropped", fields);
    } catch (error) {
      const delayInMs = retryDelaysInMs[attempt - 1];
      log.warn("wordsNotWritten", { ...fields, ...reasonAndCause(error) });
      if (delayInMs === undefined) throw error;
      const dueAt = new Date(Date.parse(ports.now()) + delayInMs).toISOString();
      await ports.queueWords({ ...words, recordingId, attempt: attempt + 1 }, dueAt);
    }
  };
}

/** False when there is nothing to write down any more: its caller discarded the message, it was deleted, or nobody writes words here. */
async function write(ports: Ports, { recordingId, mailbox, languages }: WordsToWrite) {
  const wav = await ports.loadRecording(recordingId);
  if (wav === undefined || ports.transcribe === undefined) return false;
  const { text, language } = await ports.transcribe(wav, languages);
  const { urgentWords = [] } = (await ports.loadBindings()).mailboxes?.[mailbox] ?? {};
  return ports.saveWords(recordingId, {
    words: Array.from(text).slice(0, mostCharacters).join(""),
    ...omitUndefined({ wordsLanguage: language, urgentWord: findUrgentWord(text, urgentWords) }),
  });
}
