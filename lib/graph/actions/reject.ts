import type { GraphAction } from "./graphAction";
import { readOperation } from "./parts/readReply";

/** Refuses a call that rings: https://learn.microsoft.com/graph/api/call-reject */
export const reject: GraphAction<Readonly<{ reason: "none" | "busy" | "forbidden" }>> = {
  method: "POST",
  path: "communications/calls/{callId}/reject",
  words: ["reject"],
  isRepeatable: true,
  whenDoneBefore: () => undefined,
  toBody: ({ reason }) => ({ reason }),
  read: readOperation,
  refused: (_, result) => ({ type: "rejectFailed", ...result }),
};
