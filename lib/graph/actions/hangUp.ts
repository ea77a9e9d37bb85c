import type { GraphAction } from "./graphAction";
import { readOperation } from "./parts/readReply";

/** Ends a call: https://learn.microsoft.com/graph/api/call-delete. It is over with Graph's answer, for the news of it may be lost. */
export const hangUp: GraphAction<unknown> = {
  method: "DELETE",
  path: "communications/calls/{callId}",
  words: ["hangUp"],
  isRepeatable: true,
  whenDoneBefore: () => undefined,
  read: readOperation,
  done: { type: "callTerminated", reason: "hungUpByUs" },
};
