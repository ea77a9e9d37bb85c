import type { GraphAction } from "../graphAction";
import { makeEnds } from "../parts/makeEnds";
import { readOperation } from "../parts/readReply";
import { toClientContext, type ParticipantReference } from "../parts/wire";

/** Takes somebody back from the music: https://learn.microsoft.com/graph/api/participant-stopholdmusic */
export const stopHoldMusic: GraphAction<ParticipantReference & Readonly<{ operation: string }>> = {
  method: "POST",
  path: "communications/calls/{callId}/participants/{participantId}/stopHoldMusic",
  words: ["stopHoldMusic"],
  isRepeatable: true,
  mayBeUnknown: true,
  toBody: ({ operation }) => ({ clientContext: toClientContext(operation) }),
  read: readOperation,
  refused: makeEnds("stopHoldMusic").refused,
};
