import {
  toListedParticipant,
  type ListedParticipant,
} from "../../../ingress/participants/toListedParticipants";
import type { GraphAction } from "../graphAction";
import type { ParticipantReference } from "../parts/wire";

/** Asks for one person in a call: https://learn.microsoft.com/graph/api/participant-get */
export const getParticipant: GraphAction<ParticipantReference, ListedParticipant | undefined> = {
  method: "GET",
  path: "communications/calls/{callId}/participants/{participantId}",
  words: [],
  isRepeatable: true,
  withinInMs: 5000,
  mayBeUnknown: true,
  read: async ({ response }) => toListedParticipant(await response.json()),
};
