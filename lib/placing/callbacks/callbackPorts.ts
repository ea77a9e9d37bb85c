import type { Bindings } from "../../flow/document/bindings";
import type { CallbackRule } from "../../flow/document/callbackRule";
import type { ReadPresence } from "../../graph/actions/getPresencesByUserId";
import { ownEntry } from "../../ivr/call/ownEntry";
import type { Log } from "../../log";
import type {
  LoadCall,
  LoadCallPlan,
  QueueChannelMessage,
  ResolveEntryPoint,
} from "../../worker/ports";
import type { ReadLoad } from "../campaigns/makeReadLoad";
import type { DialPorts } from "../legs/dial";
import type { WithdrawOutboundCall } from "../makeWithdrawOutboundCall";
import type { CallbackCallStore, CallbackPlace } from "../ports";

/** What calling back needs from outside. */
export type CallbackPorts = DialPorts &
  Readonly<{
    callbackCalls: CallbackCallStore;
    loadBindings: () => Promise<Bindings>;
    resolveEntryPoint: ResolveEntryPoint;
    loadCallPlan: LoadCallPlan;
    loadCall: LoadCall;
    withdrawOutboundCall: WithdrawOutboundCall;
    readPresence: ReadPresence;
    readLoad: ReadLoad;
    /** Takes a request off the list, because its caller was called; resolves also when it is gone. */
    settle: (requestId: string, who: string) => Promise<void>;
    queueChannelMessage: QueueChannelMessage;
    log: Log;
  }>;

/** How the app calls back for a queue; undefined where people do. Pure. */
export function findCallbackRule(
  { callbackQueues }: Pick<Bindings, "callbackQueues">,
  { callbackQueue }: Pick<CallbackPlace, "callbackQueue">,
): CallbackRule | undefined {
  return ownEntry(callbackQueues, callbackQueue)?.calls;
}
