import type { GraphCall, GraphParticipant } from "./graphCall";
import { participantsNotification, type JsonObject } from "./notifications";

/** A participant as Graph returns it: https://learn.microsoft.com/graph/api/resources/participant */
export function describeParticipant({ id, identity, isMuted }: GraphParticipant): JsonObject {
  return {
    "@odata.type": "#microsoft.graph.participant",
    id,
    info: { "@odata.type": "#microsoft.graph.participantInfo", identity },
    mediaStreams: [
      {
        "@odata.type": "#microsoft.graph.mediaStream",
        mediaType: "audio",
        sourceId: "1",
        direction: "sendReceive",
        serverMuted: false,
      },
    ],
    isMuted,
    isInLobby: false,
  };
}

/** Those who are in the call, and not only rung. */
export function listPresent({ participants }: GraphCall): readonly GraphParticipant[] {
  return [...participants.values()].filter(({ stopRinging }) => stopRinging === undefined);
}

/** Changes somebody in the call, and tells the app. */
export function changeParticipant(
  call: GraphCall,
  participant: GraphParticipant,
  changes: Partial<Pick<GraphParticipant, "isMuted" | "isOnHold">>,
): void {
  const changed = { ...participant, ...changes };
  call.participants.set(changed.id, changed);
  tellRoster(call, [changed]);
}

/** Takes somebody out of the call, rung or there, and tells the app of those who were there. */
export function dropParticipant(call: GraphCall, participant: GraphParticipant): void {
  call.participants.delete(participant.id);
  participant.stopRinging?.();
  if (participant.stopRinging === undefined) tellRoster(call, [], [participant]);
}

/** Tells the app who is in the call: all of them, or, where it asked for that, whom the news is about. */
export function tellRoster(
  call: GraphCall,
  changed: readonly GraphParticipant[],
  gone: readonly GraphParticipant[] = [],
): void {
  call.version += 1;
  call.rosterSequence += 1;
  call.ports.notify(
    participantsNotification(call, call.wantsDelta ? [delta(call, changed, gone)] : whole(call)),
  );
}

/** Real rosters stayed empty after an escalation: https://github.com/microsoftgraph/microsoft-graph-comms-samples/issues/102 */
function whole(call: GraphCall): readonly JsonObject[] {
  const isRinging = [...call.participants.values()].some(
    ({ stopRinging }) => stopRinging !== undefined,
  );
  const isEmpty = call.ports.settings().rosterEmptyUntilAccept && isRinging;
  return isEmpty ? [] : listPresent(call).map(describeParticipant);
}

/** https://learn.microsoft.com/graph/api/resources/deltaparticipants */
function delta(
  { rosterSequence }: GraphCall,
  changed: readonly GraphParticipant[],
  gone: readonly GraphParticipant[],
): JsonObject {
  const numbered = (one: GraphParticipant) => ({
    ...describeParticipant(one),
    rosterSequenceNumber: rosterSequence,
  });
  return {
    "@odata.type": "#microsoft.graph.deltaParticipants",
    sequenceNumber: rosterSequence,
    participants: [
      ...changed.map(numbered),
      ...gone.map((one) => ({
        ...numbered(one),
        removedState: { reason: "Removed from roster" },
      })),
    ],
  };
}
