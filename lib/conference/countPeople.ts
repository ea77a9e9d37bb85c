import type { Roster } from "./roster";

/** How many people are in a call of several, without the app itself and those who wait in the lobby. Pure. */
export function countPeople({ participants }: Roster): number {
  return participants.filter(
    ({ kind, isGone, isInLobby }) => kind !== "application" && isGone !== true && !isInLobby,
  ).length;
}
