import { scheduleState } from "../../flow/time/scheduleState";
import { ownEntry } from "../call/ownEntry";
import { currentFlow, type Turn } from "./turn";

/** What opening hours of the flow, else of the bindings, say now. Hours that nobody defined count as closed: the caller hears why nobody answers. */
export function readHours(turn: Turn, name: string): ReturnType<typeof scheduleState> {
  const flow = currentFlow(turn);
  const schedule = ownEntry(flow.schedules, name) ?? ownEntry(turn.plan.bindings.schedules, name);
  if (schedule === undefined) return "closed";
  return scheduleState(schedule, turn.event.at, schedule.timeZone ?? flow.timeZone);
}
