import type { CallEnd } from "../../ivr/call/callEvent";
import type { TransferOutcome, SimulatedTarget, ToldFact } from "./callFacts";
import { connectCall, terminateCall, prolongCall } from "./callLife";
import type { ModelCall } from "./modelCall";

/** Rings the app: tells it of a new call, which ends unless it is answered in time. */
export function ringApp(
  call: ModelCall,
  incoming: Extract<ToldFact, { type: "callIncoming" }>,
): void {
  const { ports } = call;
  ports.report({ type: "incoming" });
  ports.tell(incoming);
  prolongCall(call);
  const giveUp = () => {
    if (call.state === "incoming") terminateCall(call, "unanswered", "unanswered");
  };
  call.timers.after(ports.settings().answerWindowInMs, giveUp, ports.appClock);
}

/** Calls somebody for the app. */
export function ringTarget(call: ModelCall, target: SimulatedTarget): void {
  const { ports } = call;
  const { outcome, afterInMs } = ports.settings().ring(target);
  prolongCall(call);
  ports.tell({ type: "callEstablishing" });
  call.timers.after(afterInMs, () => {
    const end = ends[outcome];
    if (end === undefined) connectCall(call);
    else terminateCall(call, end, "unanswered");
  });
}

const ends: Readonly<Record<TransferOutcome, CallEnd | undefined>> = {
  accepted: undefined,
  noAnswer: "unanswered",
  busy: "rejected",
  declined: "rejected",
  unreachable: "unanswered",
  failed: "failed",
};
