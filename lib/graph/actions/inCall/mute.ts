import type { GraphAction } from "../graphAction";
import { makeEnds } from "../parts/makeEnds";
import { readOperation } from "../parts/readReply";
import { toClientContext } from "../parts/wire";

/** Mutes the app itself in a group call: https://learn.microsoft.com/graph/api/call-mute */
export const mute: GraphAction<Readonly<{ operation: string }>> = {
  method: "POST",
  path: "communications/calls/{callId}/mute",
  words: ["mute"],
  isRepeatable: true,
  toBody: ({ operation }) => ({ clientContext: toClientContext(operation) }),
  read: readOperation,
  refused: makeEnds("mute").refused,
};
