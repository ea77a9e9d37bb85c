import type { LiveCall } from "./liveCall";
import { tellCall, turnAudio } from "./tell";

const establishedAfterInMs = 100;

/** Lets an answered call become established, then its audio active, in two notifications as Graph sends them. */
export function connectCall(call: LiveCall): void {
  call.ports.report(call.callId, { type: "answered" });
  call.timers.after(establishedAfterInMs, () => {
    call.state = "established";
    tellCall(call, "established", "updated", { state: "established" });
    const { audioActiveAfterInMs } = call.ports.settings();
    call.timers.after(audioActiveAfterInMs, () => activateAudio(call));
  });
}

function activateAudio(call: LiveCall): void {
  turnAudio(call, true, { state: call.state });
  call.ports.report(call.callId, { type: "audioActive" });
}
