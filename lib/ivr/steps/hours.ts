import { leaveBy, type Next } from "../turn/next";
import type { NodeOf } from "../../flow/document/flow";
import { epochMs } from "../../flow/time/epochMs";
import { ownEntry } from "../call/ownEntry";
import { readHours } from "../turn/readHours";
import type { Turn } from "../turn/turn";
import type { Behaviour } from "./behaviour";

/** Takes the way of the time it is. */
export const hours: Behaviour<"hours"> = { enter };

/** The emergency switch goes first, then a holiday, then the opening hours. */
function enter(turn: Turn, node: NodeOf<"hours">): Next {
  if (node.special !== undefined && isOn(turn, node.special.on)) return leaveBy("special");
  return leaveBy(readHours(turn, node.schedule));
}

function isOn(turn: Turn, key: string): boolean {
  const found = ownEntry(turn.plan.bindings.switches, key);
  if (found === undefined || !found.on) return false;
  return found.until === undefined || epochMs(turn.event.at) < epochMs(found.until);
}
