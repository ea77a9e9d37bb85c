import type { CallRecord } from "../../../lib/ivr/call/callRecord";

/** The record of a call that was transferred; what is given replaces its fields. */
export function aCallRecord(changes: Partial<CallRecord> = {}): CallRecord {
  return {
    callId: "call-1",
    direction: "incoming",
    caller: "099",
    dialled: "100",
    flow: "main",
    version: 3,
    language: "en",
    startedAt: "2026-11-21T09:00:00.000Z",
    endedAt: "2026-11-21T09:01:00.000Z",
    durationInMs: 60_000,
    result: "transferred",
    end: "transferred",
    transferredTo: "sales",
    milestones: ["sales"],
    path: [{ flow: "main", node: "choose", atInMs: 1_200, attempt: 1 }],
    ...changes,
  };
}
