import type { Participant } from "../../conference/roster";
import { nameOperation, type Turn } from "../turn/turn";

/**
 * Mutes whoever else is in the meeting and has not been muted before, once there is something to hear: an announcement is for all. Each
 * only once, since people who let themselves be heard again want to say something. A meeting has one app at most, so every
 * application in it is this one: https://learn.microsoft.com/graph/api/participant-invite
 */
export function muteOthers(turn: Turn): void {
  const { audio, mutedByUs, roster } = turn.state;
  if (mutedByUs === undefined || !audio) return;
  const loud = (roster?.participants ?? []).filter(
    (one) => isHeard(one) && !mutedByUs.includes(one.id),
  );
  if (loud.length === 0) return;
  for (const { id } of loud) {
    const operation = nameOperation(turn, "muteParticipant");
    turn.actions.push({ type: "muteParticipant", operation, participantId: id });
  }
  turn.state.mutedByUs = [...mutedByUs, ...loud.map(({ id }) => id)];
}

function isHeard({ kind, isMuted, isInLobby, isGone }: Participant): boolean {
  return kind !== "application" && !isMuted && !isInLobby && isGone !== true;
}
