import { askSettings } from "../flow/steps/askSettings";
import type { Flow, NodeOf } from "../flow/document/flow";
import { matchKeys } from "../flow/keys/keyPattern";
import type { CallEvent } from "./callEvent";
import type { CallPlan } from "./callPlan";
import type { IvrState } from "./ivrState";
import { ownEntry } from "./ownEntry";
import { toKey, type Key } from "./tone";

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
  const node = ownEntry(flow?.nodes, frame?.node ?? "");
  return (
    key !== undefined &&
    flow !== undefined &&
    node?.type === "menu" &&
    takesKeys(before, flow, node) &&
    isUsedInOrder(before, event.sequenceId, after) &&
    isOwn(before, flow, node, key)
  );
}

/** Not before it is opened, not while its words must be heard, and not while it waits for sound. */
function takesKeys(before: IvrState, flow: Flow, menu: NodeOf<"menu">): boolean {
  const isLocked = menu.pin !== undefined && before.asking?.unlocked !== true;
  const mayInterrupt = before.operation === undefined || askSettings(flow, menu).bargeIn;
  return before.phase === "inMenu" && before.resume === undefined && !isLocked && mayInterrupt;
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

function isOwn(before: IvrState, flow: Flow, menu: NodeOf<"menu">, key: Key): boolean {
  const typed = before.asking?.digits ?? "";
  return (
    (typed === "" && flow.globals?.[key] !== undefined) ||
    menu.options.some(({ keys }) => matchKeys(keys, typed + key) !== "none")
  );
}
