import { omitUndefined } from "../flow/omitUndefined";
import type { LoadCall } from "../worker/ports";
import { loadOutboundCall } from "./loadOutboundCall";
import type { OutboundAttempt, OutboundAttemptStore } from "./ports";
import { toOutboundProgress, type OutboundProgress } from "./toOutboundProgress";

/** A placed call as clients see it. */
export type ShownOutboundCall = OutboundProgress &
  Readonly<{ id: string; callId?: string; requestedAt: string }>;

/** Says how far a placed call has come; rejects with OUTBOUND_CALL_NOT_FOUND, IVR_STATE_UNREADABLE or STORAGE_UNAVAILABLE. */
export type ShowOutboundCall = (id: string) => Promise<ShownOutboundCall>;

/** Longer than Graph's answer or its first notification takes: after that, nothing rings. */
const unheardInMs = 120_000;

/** Makes the showing of placed calls. */
export function makeShowOutboundCall(
  ports: Readonly<{
    attempts: Pick<OutboundAttemptStore, "loadAttempt">;
    loadCall: LoadCall;
    /** ISO instant of now. */
    now: () => string;
  }>,
): ShowOutboundCall {
  return async (id) => {
    const attempt = await loadOutboundCall(ports.attempts.loadAttempt, id);
    const { callId, requestedAt } = attempt;
    const stored = callId === undefined ? undefined : await ports.loadCall(callId);
    const progress =
      stored === undefined
        ? toUnheard(attempt, ports.now())
        : toOutboundProgress(stored.call.state);
    return { id, requestedAt, ...omitUndefined({ callId }), ...progress };
  };
}

/** Nothing is known of its call yet, or nothing will ever be. */
function toUnheard({ requestedAt, isWithdrawn }: OutboundAttempt, now: string): OutboundProgress {
  if (isWithdrawn === true) return { state: "failed", reason: "withdrawn" };
  const isLost = Date.parse(now) - Date.parse(requestedAt) > unheardInMs;
  return isLost ? { state: "failed", reason: "unheard" } : { state: "placed" };
}
