import type { EndReason } from "../simulatorEvent";
import type { LiveCall } from "./liveCall";
import { resultInfo } from "./notifications";
import type { JsonObject, NotificationKind } from "./notifications";
import { tellCall } from "./tell";

/** How a call ends. */
export type Ending = Readonly<{
  code: number;
  subcode: number;
  message: string;
  reason: EndReason;
}>;

/** Ends a call with a `terminated` notification that says why; a call that has ended stays as it was. */
export function endCall(call: LiveCall, ending: Ending): void {
  const { code, subcode, message } = ending;
  endCallWith(call, ending, "terminated", {
    state: "terminated",
    resultInfo: resultInfo(code, subcode, message),
    callChainId: call.callChainId,
  });
}

/** Ends a call with the notification given: after reject and redirect Graph says less than `endCall` does. */
export function endCallWith(
  call: LiveCall,
  { code, subcode, reason }: Ending,
  kind: NotificationKind,
  changes: JsonObject,
): void {
  if (call.state === "terminated") return;
  // A recording that the hang-up interrupts is lost, and no operation is told of any more:
  // https://github.com/microsoftgraph/microsoft-graph-comms-samples/issues/376
  call.mediaQueue.abandonAll();
  call.timers.cancelAll();
  call.state = "terminated";
  call.audioActive = false;
  tellCall(call, kind, "deleted", changes);
  call.ports.report(call.callId, { type: "ended", code, subcode, reason });
  call.ports.callEnded(call.callId);
}
