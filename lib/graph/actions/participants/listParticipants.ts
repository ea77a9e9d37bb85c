import {
  toListedParticipants,
  type ListedParticipant,
} from "../../../ingress/participants/toListedParticipants";
import type { GraphAction } from "../graphAction";

/** Asks who is in a call: https://learn.microsoft.com/graph/api/call-list-participants. A person waits for the answer. */
export const listParticipants: GraphAction<unknown, readonly ListedParticipant[]> = {
  method: "GET",
  path: "communications/calls/{callId}/participants",
  words: [],
  isRepeatable: true,
  withinInMs: 5000,
  read: async ({ response }) => toListedParticipants(await response.json()),
};
