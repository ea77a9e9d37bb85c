import type { makeGraph } from "../graph/client/makeGraph";
import type { Log } from "../log";
import type { CallEventSender } from "../messaging/callEventSender";
import type { Storage } from "../storage/storage";
import type { CallbackPorts } from "../placing/callbacks/callbackPorts";
import { makeCallBack } from "../placing/callbacks/makeCallBack";
import { makeNoteCallbackEnd } from "../placing/callbacks/makeNoteCallbackEnd";
import { makePlanCallbacks, type PlanCallbacks } from "../placing/callbacks/makePlanCallbacks";
import { makeReadLoad } from "../placing/campaigns/makeReadLoad";
import { makeWithdrawOutboundCall } from "../placing/makeWithdrawOutboundCall";
import type { CallTotals } from "../placing/ports";
import { hasCode } from "../errors";
import { reasonAndCause } from "../causeOf";
import { makeSettleCallback } from "../records/makeSettleCallback";
import type { CallbackStore, SaveAuditEntry } from "../records/ports";
import type { CallbackNews } from "../worker/callbacks/callbackNews";

type Parts = Readonly<{
  storage: Storage;
  sender: Pick<CallEventSender, "sendCallEvents" | "queueChannelMessage">;
  now: () => string;
  log: Log;
}>;

/** Puts together what calls people back, over any storage, queue and Graph. */
export function composeCallbacks(
  { storage, sender, now, log }: Parts,
  {
    createCall,
    calls: { hangUp },
    readPresence,
  }: Pick<ReturnType<typeof makeGraph>, "createCall" | "calls" | "readPresence">,
): Readonly<{ callbacks: CallbackNews; planCallbacks: PlanCallbacks }> {
  const common = {
    ...storage,
    ...sender,
    createCall,
    hangUp,
    readPresence,
    attempts: storage.outboundAttempts,
    loadBindings: storage.bindingsStore.loadBindings,
    saveAuditEntry: storage.auditLog.saveAuditEntry,
    now,
    log,
  };
  return makeCallbacks(common);
}

type Common = Omit<CallbackPorts, "withdrawOutboundCall" | "readLoad" | "settle"> &
  Readonly<{
    callTotals: CallTotals;
    callbackStore: CallbackStore;
    saveAuditEntry: SaveAuditEntry;
  }>;

function makeCallbacks(parts: Common): ReturnType<typeof composeCallbacks> {
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
