import type { CallbackPorts } from "./placing/callbacks/callbackPorts";
import { makeCallBack } from "./placing/callbacks/makeCallBack";
import { makeNoteCallbackEnd } from "./placing/callbacks/makeNoteCallbackEnd";
import { makePlanCallbacks, type PlanCallbacks } from "./placing/callbacks/makePlanCallbacks";
import { makeReadLoad } from "./placing/campaigns/makeReadLoad";
import { makeWithdrawOutboundCall } from "./placing/makeWithdrawOutboundCall";
import type { CallTotals } from "./placing/ports";
import { hasCode } from "./errors";
import { reasonAndCause } from "./causeOf";
import { makeSettleCallback } from "./records/makeSettleCallback";
import type { CallbackStore, SaveAuditEntry } from "./records/ports";
import type { CallbackNews } from "./worker/callbacks/callbackNews";

type Parts = Omit<CallbackPorts, "withdrawOutboundCall" | "readLoad" | "settle"> &
  Readonly<{
    callTotals: CallTotals;
    callbackStore: CallbackStore;
    saveAuditEntry: SaveAuditEntry;
  }>;

/** Puts together what calls people back, over any storage, queue and Graph. */
export function composeCallbacks(
  parts: Parts,
): Readonly<{ callbacks: CallbackNews; planCallbacks: PlanCallbacks }> {
  const settleCallback = makeSettleCallback(parts);
  const ports: CallbackPorts = {
    ...parts,
    withdrawOutboundCall: makeWithdrawOutboundCall(parts),
    readLoad: makeReadLoad(parts.callTotals),
    settle: async (requestId, who) => {
      try {
        await settleCallback({ requestId, outcome: "done", who });
      } catch (error) {
        if (!hasCode(error, "CALLBACK_NOT_FOUND")) throw error;
      }
    },
  };
  const noteEnd = makeNoteCallbackEnd(ports);
  const callBack = makeCallBack(ports, noteEnd);
  return {
    planCallbacks: makePlanCallbacks(ports, callBack),
    callbacks: {
      isWanted: async (callback) =>
        (await ports.callbackCalls.loadCallback(callback)) !== undefined,
      noteEnd: async (ended) => {
        await noteEnd(ended);
        try {
          // The next colleague need not wait for the planner.
          await callBack(ended);
        } catch (error) {
          const { requestId } = ended;
          ports.log.warn("callbackNotLookedAt", { requestId, ...reasonAndCause(error) });
        }
      },
    },
  };
}
