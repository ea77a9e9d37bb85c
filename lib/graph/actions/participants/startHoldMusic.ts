import type { GraphAction } from "../graphAction";
import { makeEnds } from "../parts/makeEnds";
import { readOperation } from "../parts/readReply";
import { toClientContext, type ParticipantReference } from "../parts/wire";

/** Plays music to one person, who hears nobody meanwhile: https://learn.microsoft.com/graph/api/participant-startholdmusic. Graph holds one at a time. */
export const startHoldMusic: GraphAction<ParticipantReference & Readonly<{ operation: string }>> = {
  method: "POST",
  path: "communications/calls/{callId}/participants/{participantId}/startHoldMusic",
  words: ["startHoldMusic"],
  isRepeatable: true,
  mayBeUnknown: true,
  toBody: ({ operation }) => ({ clientContext: toClientContext(operation) }),
  read: readOperation,
  refused: makeEnds("startHoldMusic").refused,
};
