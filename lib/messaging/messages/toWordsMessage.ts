import type { WordsToWrite } from "../../worker/ports";
import { toOwnId } from "./toOwnId";

const oneHourInMs = 60 * 60 * 1000;

/** A recording to be written down as Service Bus carries it: in a session of its own, each attempt a message of its own. Pure. */
export function toWordsMessage(words: WordsToWrite) {
  const { recordingId, attempt } = words;
  return {
    body: { schema: 1, words },
    contentType: "application/json",
    sessionId: toOwnId("words", recordingId),
    messageId: toOwnId("words", `${recordingId}:${attempt}`),
    subject: "words",
    timeToLive: oneHourInMs,
  };
}
