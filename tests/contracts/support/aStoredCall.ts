import { waitsForKey } from "../../support/activities";
import type { IvrState } from "../../../lib/ivr/call/ivrState";
import { newCall } from "../../../lib/ivr/call/newCall";
import type { StoredCall } from "../../../lib/worker/ports";

/** A call that waits in a menu; what is given replaces fields of its state. */
export function aStoredCall(changes: Partial<IvrState> = {}): StoredCall {
  const callId = changes.callId ?? "491f0b00-0000-4000-8000-000000000001";
  return {
    state: {
      ...newCall(callId, "2026-11-21T09:00:00.000Z"),
      activity: waitsForKey,
      caller: { kind: "phone", id: "+4930555099" },
      dialled: "+15550100",
      pinned: { entry: "main", versions: { main: 3 } },
      frames: [{ flow: "main", place: { type: "node", node: "choose" }, trail: [] }],
      ...changes,
    },
    handledEventIds: ["event-1", "event-2"],
    pendingActions: [
      { type: "subscribeToTone" },
      {
        type: "playPrompt",
        operation: "operation-4",
        clips: [{ type: "speech", text: "Grüezi 👋", language: "en" }],
      },
    ],
  };
}
