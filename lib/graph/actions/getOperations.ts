import { toRecordingReading } from "../../ingress/operations/toRecordingReading";
import type { RecordingReading } from "../../ivr/call/callEvent";
import type { GraphAction } from "./graphAction";

/** Asks what became of a recording. The documents have no such list, Graph's metadata has: a Graph may not know it. */
export const getOperations: GraphAction<Readonly<{ operation: string }>, RecordingReading> = {
  method: "GET",
  path: "communications/calls/{callId}/operations",
  words: ["readOperation"],
  isRepeatable: true,
  withinInMs: 5000,
  mayBeUnknown: true,
  read: async ({ response, request }) =>
    toRecordingReading(await response.json(), request.operation),
};
