import { hasCode } from "../errors";
import type { GraphCalls } from "../graph/actions/index";
import type { SendCallEvents } from "../ingress/ports";
import { loadOutboundCall } from "./loadOutboundCall";
import type { OutboundAttemptStore } from "./ports";

/** Ends a placed call, or keeps it from going on where Graph has not told of it yet; also resolves when it is over. Rejects with OUTBOUND_CALL_NOT_FOUND, STORAGE_UNAVAILABLE, QUEUE_UNAVAILABLE or as GraphCalls do. */
export type WithdrawOutboundCall = (id: string) => Promise<void>;

/** Makes the withdrawal of placed calls: what cannot be hung up yet is hung up when it is first heard of. */
export function makeWithdrawOutboundCall(
  ports: Readonly<{
    attempts: Pick<OutboundAttemptStore, "withdrawAttempt">;
    hangUp: GraphCalls["hangUp"];
    sendCallEvents: SendCallEvents;
    /** ISO instant of now. */
    now: () => string;
  }>,
): WithdrawOutboundCall {
  return async (id) => {
    const { callId, beginning } = await loadOutboundCall(ports.attempts.withdrawAttempt, id);
    if (callId === undefined) return;
    const { tenantId } = beginning;
    try {
      await ports.hangUp(tenantId === undefined ? { callId } : { callId, tenantId });
    } catch (error) {
      if (!hasCode(error, "GRAPH_CALL_GONE")) throw error;
    }
    // Graph's own news of it may be lost, and the call would wait for it.
    await ports.sendCallEvents([
      {
        id: `withdrawn-${callId}`,
        callId,
        at: ports.now(),
        type: "callTerminated",
        reason: "hungUpByUs",
      },
    ]);
  };
}
