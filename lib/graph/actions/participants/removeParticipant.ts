import type { GraphAction } from "../graphAction";
import { readOperation } from "../parts/readReply";
import type { ParticipantReference } from "../parts/wire";

/** Sends somebody out of a call, or takes an invitation back: https://learn.microsoft.com/graph/api/participant-delete. The tenant must have allowed it to the app. */
export const removeParticipant: GraphAction<ParticipantReference> = {
  method: "DELETE",
  path: "communications/calls/{callId}/participants/{participantId}",
  words: ["removeParticipant"],
  isRepeatable: true,
  // A 404 says that this person is not there, and nothing of the call.
  mayBeUnknown: true,
  read: readOperation,
};
