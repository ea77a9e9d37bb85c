import type { OutboundAttempt } from "../../../lib/placing/ports";

/** An attempt to call a phone, of which Graph has told nothing yet. */
export function anAttempt(given: Partial<OutboundAttempt> = {}): OutboundAttempt {
  return {
    attemptId: "0a1b2c3d-0000-8000-8000-000000000001",
    bodyHash: "hash-1",
    requestedAt: "2026-11-21T09:00:00.000Z",
    beginning: {
      type: "callCreated",
      target: { kind: "phone", id: "+4930555099" },
      dialled: ["+15550100"],
      variables: { day: "2026-11-27" },
      waitInSeconds: 30,
    },
    ...given,
  };
}
