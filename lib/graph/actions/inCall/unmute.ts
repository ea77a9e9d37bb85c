import type { GraphAction } from "../graphAction";
import { makeEnds } from "../parts/makeEnds";
import { readOperation } from "../parts/readReply";
import { toClientContext } from "../parts/wire";

/** Lets the app be heard again: https://learn.microsoft.com/graph/api/call-unmute */
export const unmute: GraphAction<Readonly<{ operation: string }>> = {
  method: "POST",
  path: "communications/calls/{callId}/unmute",
  words: ["unmute"],
  isRepeatable: true,
  toBody: ({ operation }) => ({ clientContext: toClientContext(operation) }),
  read: readOperation,
  refused: makeEnds("unmute").refused,
};
