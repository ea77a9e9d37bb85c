import { deletedFlowDays } from "./ports";

const dayInMs = 86_400_000;

/** The day until which a flow that was deleted at an ISO instant can be brought back: `2026-12-21`. Pure. */
export function findLastDayToBringBack(deletedAt: string): string {
  return new Date(goneAt(deletedAt)).toISOString().slice(0, 10);
}

/** Whether the time to bring back a flow that was deleted at an ISO instant is over at another. Pure. */
export function isGone(deletedAt: string, now: string): boolean {
  return goneAt(deletedAt) < Date.parse(now);
}

function goneAt(deletedAt: string): number {
  return Date.parse(deletedAt) + deletedFlowDays * dayInMs;
}
