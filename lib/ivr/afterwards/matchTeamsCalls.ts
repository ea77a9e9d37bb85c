import type { CallRecord } from "../call/callRecord";
import { matchUniquely } from "./matchUniquely";
import type { ListedTeamsCall } from "./teamsCallRecord";

/**
 * Which of Graph's call records are of calls of ours: the one with the id of the chain, else the only one that began with it
 * and that the app, or the application instance that was dialled, was in. Pure.
 */
export function matchTeamsCalls(
  ours: readonly CallRecord[],
  listed: readonly ListedTeamsCall[],
  appId: string,
): ReadonlyMap<CallRecord, ListedTeamsCall> {
  return matchUniquely(ours, listed, {
    ids: ({ id }) => [id],
    alike: ({ dialled }, { partyIds }) =>
      partyIds.some((id) => [dialled, appId].some((own) => own.toLowerCase() === id.toLowerCase())),
  });
}
