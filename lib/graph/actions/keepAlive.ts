import type { GraphAction } from "./graphAction";
import { readOperation } from "./parts/readReply";

/** Lets a call live for another 45 minutes: https://learn.microsoft.com/graph/api/call-keepalive */
export const keepAlive: GraphAction<unknown> = {
  method: "POST",
  path: "communications/calls/{callId}/keepAlive",
  words: ["keepAlive"],
  isRepeatable: true,
  read: readOperation,
};
