import { hasCode } from "../errors";
import type { GraphCalls } from "../graph/actions/index";
import { loadOutboundCall } from "./loadOutboundCall";
import type { OutboundAttemptStore } from "./ports";

/** Ends a placed call, or keeps it from going on where Graph has not told of it yet; also resolves when it is over. Rejects with OUTBOUND_CALL_NOT_FOUND, STORAGE_UNAVAILABLE or as GraphCalls do. */
export type WithdrawOutboundCall = (id: string) => Promise<void>;

/** Makes the withdrawal of placed calls: what cannot be hung up yet is hung up when it is first heard of. */
export function makeWithdrawOutboundCall(
  ports: Readonly<{
    attempts: Pick<OutboundAttemptStore, "withdrawAttempt">;
    hangUp: GraphCalls["hangUp"];
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
  };
}
