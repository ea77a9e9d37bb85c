import type { GraphAction } from "./graphAction";
import { readOperation } from "./parts/readReply";
import { toClientContext } from "./parts/wire";

/** Stops what plays and waits: https://learn.microsoft.com/graph/api/call-cancelmediaprocessing. Coming late it would stop what was asked for after it. */
export const cancelMediaProcessing: GraphAction<unknown> = {
  method: "POST",
  path: "communications/calls/{callId}/cancelMediaProcessing",
  words: ["cancelMediaProcessing"],
  isRepeatable: true,
  withinInMs: 2000,
  toBody: (_, { callId }) => ({ clientContext: toClientContext(callId) }),
  read: readOperation,
};
