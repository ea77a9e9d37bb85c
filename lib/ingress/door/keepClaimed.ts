import type { CallEvent } from "../../ivr/call/callEvent";
import type { Claim, ClaimCall } from "../ports";

/** What of a notification belongs to the attempt in its address: the events of that attempt's call, after those that begin it. Rejects as ClaimCall does. */
export async function keepClaimed(
  claimCall: ClaimCall,
  attemptId: string | undefined,
  events: readonly CallEvent[],
): Promise<Readonly<{ events: readonly CallEvent[]; claims: readonly Claim[] }>> {
  if (attemptId === undefined) return { events, claims: [] };
  const claims: Claim[] = [];
  const claimed: CallEvent[] = [];
  for (const callId of new Set(events.map((event) => event.callId))) {
    const claim = await claimCall(attemptId, callId);
    if (claim === "notOurs") continue;
    claims.push(claim);
    claimed.push(...claim.beginning, ...events.filter((event) => event.callId === callId));
  }
  return { events: claimed, claims };
}
