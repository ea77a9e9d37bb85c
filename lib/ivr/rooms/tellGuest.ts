import type { LegOutcome } from "../call/leg";
import type { Guest } from "../call/room";
import type { Turn } from "../turn/turn";

/** Tells the call of somebody who asked to be let into a room what came of it. */
export function tellGuest(
  { actions }: Turn,
  { callId, operation }: Pick<Guest, "callId" | "operation">,
  outcome: LegOutcome,
): void {
  actions.push({ type: "tellParent", parent: { callId, operation }, outcome });
}
