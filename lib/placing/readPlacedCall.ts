import type { IvrState } from "../ivr/call/ivrState";
import type { LoadCall } from "../worker/ports";
import type { WithdrawOutboundCall } from "./makeWithdrawOutboundCall";
import type { OutboundAttemptStore } from "./ports";

/** Longer than Graph's answer or its first notification takes: after that, nothing rings. */
const unheardInMs = 120_000;
/** Longer than any call lasts. */
export const longestCallInMs = 2 * 3_600_000;

/**
 * The state of a placed call of which no news came, once it has ended; undefined while it goes on, and `lost` when nobody heard of it.
 * Such a call is withdrawn first, so that it cannot ring beside the next one. `unknown`: there is no attempt to place it, or no longer.
 * Rejects with STORAGE_UNAVAILABLE or as hanging up does.
 */
export async function readPlacedCall(
  ports: Readonly<{
    attempts: Pick<OutboundAttemptStore, "loadAttempt">;
    loadCall: LoadCall;
    withdrawOutboundCall: WithdrawOutboundCall;
  }>,
  attemptId: string,
  ageInMs: number,
): Promise<IvrState | "lost" | "unknown" | undefined> {
  const kept = await ports.attempts.loadAttempt(attemptId);
  if (kept === undefined) return "unknown";
  const { callId } = kept;
  const stored = callId === undefined ? undefined : await ports.loadCall(callId);
  if (stored !== undefined && ageInMs < longestCallInMs) {
    const { state } = stored.call;
    return state.activity.type === "ended" ? state : undefined;
  }
  if (ageInMs < unheardInMs) return undefined;
  await ports.withdrawOutboundCall(attemptId);
  return "lost";
}
