import type { RecordingToKeep } from "../../worker/ports";
import { toOwnId } from "./toOwnId";

const oneHourInMs = 60 * 60 * 1000;

/** A recording on its way into storage as Service Bus carries it: in a session of its own, each attempt a message of its own. Its token is worth nothing after an hour. Pure. */
export function toRecordingMessage(recording: RecordingToKeep) {
  const { details, attempt } = recording;
  return {
    body: { schema: 1, recording },
    contentType: "application/json",
    sessionId: toOwnId("recording", details.recordingId),
    messageId: toOwnId("recording", `${details.recordingId}:${attempt}`),
    subject: "recording",
    timeToLive: oneHourInMs,
  };
}
