import type { RecordingDetails } from "../../../lib/worker/ports";

/** A recording that may be kept for a month; what is given replaces its fields. */
export function aRecording(changes: Partial<RecordingDetails> = {}): RecordingDetails {
  return {
    recordingId: "call-1-operation-4",
    callId: "call-1",
    mailbox: "sales",
    flow: "main",
    node: "message",
    caller: "099",
    recordedAt: "2026-11-21T23:59:59Z",
    urgent: false,
    end: "stopTone",
    deleteAfter: "2026-12-21T23:59:59.000Z",
    ...changes,
  };
}
