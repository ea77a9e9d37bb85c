import type { CallEvent } from "../call/callEvent";
import { nodeAt } from "../../flow/steps/nodeAt";
import type { CallPlan } from "../call/callPlan";
import type { IvrState } from "../call/ivrState";
import { ownEntry } from "../call/ownEntry";
import { behaviourOf } from "../steps";
import { toKey } from "../call/tone";

/**
 * True for a key that a menu used as one of its own: an option, the beginning of one, or a universal key. Only these are
 * written down. Any other may be a digit of something that is nobody's to read, be it typed ahead, late or one too many.
 */
export function isMenuKey(
  before: IvrState,
  event: CallEvent,
  after: IvrState,
  plan: CallPlan,
): boolean {
  if (event.type !== "toneReceived") return false;
  const key = toKey(event.tone);
  const frame = before.frames.at(-1);
  const flow = ownEntry(plan.flows, frame?.flow ?? "");
  const node = flow && frame && nodeAt(flow, frame.place);
  return (
    key !== undefined &&
    flow !== undefined &&
    node !== undefined &&
    isUsedInOrder(before, event.sequenceId, after) &&
    behaviourOf(node).showsKey?.(before, flow, node, key) === true
  );
}

/** It was the next to be used, and it was used in this very step. */
function isUsedInOrder(before: IvrState, sequenceId: number, after: IvrState): boolean {
  const last = before.lastSequenceId;
  return (
    before.early.length === 0 &&
    before.typeAhead.length === 0 &&
    (last === undefined || sequenceId > last) &&
    after.lastSequenceId === sequenceId &&
    after.typeAhead.length === 0
  );
}
