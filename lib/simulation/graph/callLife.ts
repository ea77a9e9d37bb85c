import type { CallEnd } from "../../ivr/call/callEvent";
import type { EndReason } from "./callFacts";
import type { ModelCall } from "./modelCall";

// https://learn.microsoft.com/graph/api/call-keepalive
const keepAliveWindowInMs = 45 * 60 * 1000;

/** Lets a call live for another 45 minutes. */
export function prolongCall(call: ModelCall): void {
  call.cancelKeepAlive();
  call.cancelKeepAlive = call.timers.after(keepAliveWindowInMs, () =>
    terminateCall(call, "keepAliveExpired", "keepAliveExpired"),
  );
}

/** Lets an answered call become established, then its audio active, told apart as Graph does. */
export function connectCall(call: ModelCall): void {
  const { ports, timers } = call;
  const { establishedAfterInMs, audioActiveAfterInMs } = ports.settings();
  ports.report({ type: "answered" });
  timers.after(establishedAfterInMs, () => {
    call.state = "established";
    ports.tell({ type: "callEstablished" });
    timers.after(audioActiveAfterInMs, () => {
      turnAudio(call, true);
      ports.report({ type: "audioActive" });
    });
  });
}

/** Sound begins or stops to flow, and the app is told. */
export function turnAudio(call: ModelCall, isActive: boolean): void {
  call.audioActive = isActive;
  call.ports.tell({ type: isActive ? "audioActive" : "audioInactive" });
}

/** Ends a call and tells the app why, as far as Graph says it; a call that has ended stays as it was. */
export function terminateCall(call: ModelCall, told: CallEnd, reason: EndReason): void {
  if (call.state === "terminated") return;
  // A recording that the hang-up interrupts is lost, and no operation is told of any more:
  // https://github.com/microsoftgraph/microsoft-graph-comms-samples/issues/376
  call.mediaQueue.abandonAll();
  call.timers.cancelAll();
  call.ports.tell({ type: "callTerminated", reason: told });
  call.state = "terminated";
  call.audioActive = false;
  call.ports.report({ type: "ended", reason });
}
