import { parseQueuedMessage } from "../../lib/messaging/parseQueuedMessage";
import { toRecordingMessage } from "../../lib/messaging/messages/toRecordingMessage";
import type { RecordingToKeep } from "../../lib/worker/ports";

const recording = (recordingId = "call-1-record-5", attempt = 2): RecordingToKeep => ({
  details: {
    recordingId,
    callId: "call-1",
    mailbox: "contoso",
    flow: "main",
    node: "message",
    caller: "***099",
    recordedAt: "2026-11-20T09:00:04.000Z",
    urgent: false,
    end: "stopTone",
    deleteAfter: "2026-12-20T09:00:04.000Z",
  },
  recordingLocation: "https://graph.example/recordings/1",
  recordingAccessToken: "secret",
  attempt,
});

describe("a recording on the queue", () => {
  it("is the same on the other side", () => {
    const body: unknown = JSON.parse(JSON.stringify(toRecordingMessage(recording()).body));

    expect(parseQueuedMessage(body)).toEqual({ recording: recording() });
  });

  it("has a session of its own, and an id for each attempt", () => {
    const [second, third] = [2, 3].map((attempt) => toRecordingMessage(recording("r", attempt)));

    expect([second?.sessionId, second?.messageId]).toEqual(["recording:r", "recording:r:2"]);
    expect([third?.sessionId, third?.messageId]).toEqual(["recording:r", "recording:r:3"]);
  });

  it("is known as one however long its id is", () => {
    const { sessionId, messageId } = toRecordingMessage(recording("x".repeat(200)));

    expect(sessionId).toMatch(/^recording:[0-9a-f]{64}$/);
    expect(messageId).toMatch(/^recording:[0-9a-f]{64}$/);
  });

  it("is refused without saying its token when a part of it is missing", () => {
    const body = { schema: 1, recording: { ...recording(), attempt: 0 } };

    expect(() => parseQueuedMessage(body)).toThrow(/recording.attempt cannot be read/);
    expect(() => parseQueuedMessage(body)).not.toThrow(/secret/);
  });
});
