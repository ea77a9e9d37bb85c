import type { CallEnd } from "../../ivr/call/callEvent";
import type { Outcome, SimulatedTarget, ToldFact } from "./callFacts";
import { connectCall, endCall, keepAlive } from "./callLife";
import type { LiveCall } from "./liveCall";

/** Rings the app: tells it of a new call, which ends unless it is answered in time. */
export function ringApp(
  call: LiveCall,
  incoming: Extract<ToldFact, { type: "callIncoming" }>,
): void {
  const { ports } = call;
  ports.report({ type: "incoming" });
  ports.tell(incoming);
  keepAlive(call);
  const giveUp = () => {
    if (call.state === "incoming") endCall(call, "unanswered", "unanswered");
  };
  call.timers.after(ports.settings().answerWindowInMs, giveUp, ports.appClock);
}

/** Calls somebody for the app. */
export function ringTarget(call: LiveCall, target: SimulatedTarget): void {
  const { ports } = call;
  const { outcome, afterInMs } = ports.settings().ring(target);
  keepAlive(call);
  ports.tell({ type: "callEstablishing" });
  call.timers.after(afterInMs, () => {
    const end = ends[outcome];
    if (end === undefined) connectCall(call);
    else endCall(call, end, "unanswered");
  });
}

const ends: Readonly<Record<Outcome, CallEnd | undefined>> = {
  accepted: undefined,
  noAnswer: "unanswered",
  busy: "rejected",
  declined: "rejected",
  unreachable: "unanswered",
  failed: "failed",
};
