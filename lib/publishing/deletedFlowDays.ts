/** Days that a deleted flow can be brought back; the night after them everything of it is deleted. */
export const deletedFlowDays = 30;

/** The instant before which a flow must have been deleted to be gone for good at an ISO instant. Pure. */
export function goneIfDeletedBefore(now: string): string {
  return new Date(Date.parse(now) - deletedFlowDays * 86_400_000).toISOString();
}

/** The day until which a flow that was deleted at an ISO instant can be brought back: `2026-12-20`. Pure. */
export function lastDayToBringBack(deletedAt: string): string {
  const gone = new Date(Date.parse(deletedAt) + deletedFlowDays * 86_400_000);
  return gone.toISOString().slice(0, 10);
}
