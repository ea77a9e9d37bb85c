import type { GraphAction } from "../graphAction";
import { makeEnds } from "../parts/makeEnds";
import { readOperation } from "../parts/readReply";
import { toClientContext, type ParticipantReference } from "../parts/wire";

/** Mutes one person for everybody: https://learn.microsoft.com/graph/api/participant-mute */
export const muteParticipant: GraphAction<ParticipantReference & Readonly<{ operation: string }>> =
  {
    method: "POST",
    path: "communications/calls/{callId}/participants/{participantId}/mute",
    words: ["muteParticipant"],
    isRepeatable: true,
    mayBeUnknown: true,
    toBody: ({ operation }) => ({ clientContext: toClientContext(operation) }),
    read: readOperation,
    refused: makeEnds("mute").refused,
  };
