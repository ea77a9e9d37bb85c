import type { IvrState } from "../call/ivrState";
import type { Turn } from "../turn/turn";
import { toLegOutcome } from "./toLegOutcome";

/** Has the parent of a leg told how far it has come, whatever brought it there. */
export function noteForParent({ state, actions }: Turn, before: IvrState): void {
  const { parent } = state;
  const outcome = toLegOutcome(state);
  if (parent === undefined || outcome === undefined || outcome === toLegOutcome(before)) return;
  const { callId, operation } = parent;
  actions.push({ type: "tellParent", parent: { callId, operation }, outcome });
}
