import { reasonAndCause } from "../../causeOf";
import type { CallbackPorts } from "./callbackPorts";
import type { CallBack } from "./makeCallBack";

/** Looks at all requests for which something is due; resolves to how many. Rejects with STORAGE_UNAVAILABLE. */
export type PlanCallbacks = () => Promise<number>;

/** So many of a queue in one run; the next run goes on. */
const mostOfQueue = 50;

/** Makes the look at the queues of the bindings that ask the app to call back. What fails for one request holds up no other. */
export function makePlanCallbacks(
  ports: Pick<CallbackPorts, "callbackCalls" | "loadBindings" | "now" | "log">,
  callBack: CallBack,
): PlanCallbacks {
  return async () => {
    const { callbackQueues = {} } = await ports.loadBindings();
    let looked = 0;
    for (const [callbackQueue, { calls }] of Object.entries(callbackQueues)) {
      if (calls === undefined) continue;
      const due = await ports.callbackCalls.listDueCallbacks(
        callbackQueue,
        ports.now(),
        mostOfQueue,
      );
      looked += due.length;
      for (const { requestId, requestedAt } of due) {
        try {
          await callBack({ requestId, callbackQueue, requestedAt });
        } catch (error) {
          ports.log.warn("callbackNotLookedAt", { requestId, ...reasonAndCause(error) });
        }
      }
    }
    return looked;
  };
}
