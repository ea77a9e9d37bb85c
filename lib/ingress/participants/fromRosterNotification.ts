import type { CallFact } from "../../ivr/call/callEvent";
import { omitUndefined } from "../../flow/omitUndefined";
import { toCallParty } from "../call/toCallParty";
import type { IdentifiedFact } from "../identifiedFact";
import { deltaEntity, participantEntity } from "./participantEntity";

type RosterChanged = Extract<CallFact, { type: "rosterChanged" }>;

/** What a notification about participants says: the whole roster, or a change of it with its number. Nobody's name survives. Pure. */
export function fromRosterNotification(
  entities: readonly unknown[],
  typeOf: (entity: unknown) => string | undefined,
): readonly IdentifiedFact[] {
  const isDelta = (entity: unknown) => typeOf(entity)?.toLowerCase() === "deltaparticipants";
  const deltas = entities.filter(isDelta).flatMap((entity): readonly IdentifiedFact[] => {
    const delta = deltaEntity.safeParse(entity).data;
    if (delta === undefined) return [];
    const { sequenceNumber: sequence, participants } = delta;
    return [
      {
        fact: rosterChanged(participants, { isFull: false, ...omitUndefined({ sequence }) }),
        ...(sequence === undefined ? {} : { identity: `roster:${sequence}` }),
      },
    ];
  });
  const whole = entities.filter((entity) => !isDelta(entity));
  return whole.length === 0
    ? deltas
    : [...deltas, { fact: rosterChanged(whole, { isFull: true }) }];
}

function rosterChanged(
  participants: readonly unknown[],
  of: Pick<RosterChanged, "isFull" | "sequence">,
): RosterChanged {
  return { type: "rosterChanged", ...of, participants: participants.flatMap(toParticipant) };
}

function toParticipant(entity: unknown): RosterChanged["participants"] {
  const read = participantEntity.safeParse(entity).data;
  if (read === undefined) return [];
  const { id, info, isMuted = false, isInLobby = false, removedState } = read;
  return [
    {
      ...omitUndefined({ id, sequence: read.rosterSequenceNumber }),
      kind: toCallParty(info?.identity).kind,
      isMuted,
      isInLobby,
      ...(removedState === undefined ? {} : { isGone: true }),
    },
  ];
}
