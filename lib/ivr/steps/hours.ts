import { leaveBy, type Next } from "../turn/next";
import type { NodeOf } from "../../flow/document/flow";
import { scheduleState } from "../../flow/time/scheduleState";
import { epochMs } from "../../flow/time/epochMs";
import { ownEntry } from "../call/ownEntry";
import { currentFlow, type Turn } from "../turn/turn";
import type { Behaviour } from "./behaviour";

/** Takes the way of the time it is. */
export const hours: Behaviour<"hours"> = { enter };

/** The emergency switch goes first, then a holiday, then the opening hours. A schedule nobody defined counts as closed: the caller hears why nobody answers. */
function enter(turn: Turn, node: NodeOf<"hours">): Next {
  if (node.special !== undefined && isOn(turn, node.special.on)) return leaveBy("special");
  const flow = currentFlow(turn);
  const schedule =
    ownEntry(flow.schedules, node.schedule) ??
    ownEntry(turn.plan.bindings.schedules, node.schedule);
  if (schedule === undefined) return leaveBy("closed");
  return leaveBy(scheduleState(schedule, turn.event.at, schedule.timeZone ?? flow.timeZone));
}

function isOn(turn: Turn, key: string): boolean {
  const found = ownEntry(turn.plan.bindings.switches, key);
  if (found === undefined || !found.on) return false;
  return found.until === undefined || epochMs(turn.event.at) < epochMs(found.until);
}
