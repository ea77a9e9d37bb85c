import type { GraphAction } from "./graphAction";
import { readOperation } from "./parts/readReply";
import { toClientContext } from "./parts/wire";

/** Asks to be told of keys from now on: https://learn.microsoft.com/graph/api/call-subscribetotone */
export const subscribeToTone: GraphAction<unknown> = {
  method: "POST",
  path: "communications/calls/{callId}/subscribeToTone",
  words: ["subscribeToTone"],
  isRepeatable: true,
  // The first words of a call come after it.
  eachWithinInMs: 4000,
  toBody: (_, { callId }) => ({ clientContext: toClientContext(callId) }),
  read: readOperation,
  refused: (_, result) => ({ type: "toneSubscriptionFailed", ...result }),
};
