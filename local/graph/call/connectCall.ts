import type { LiveCall } from "./liveCall";
import { tellCall } from "./tell";

const establishedAfterInMs = 100;
const audioActiveAfterInMs = 100;

/** Lets an answered call become established, then its audio active, in two notifications as Graph sends them. */
export function connectCall(call: LiveCall): void {
  call.ports.report(call.callId, { type: "answered" });
  call.timers.after(establishedAfterInMs, () => {
    call.state = "established";
    tellCall(call, "established", "updated", { state: "established" });
    call.timers.after(audioActiveAfterInMs, () => activateAudio(call));
  });
}

function activateAudio(call: LiveCall): void {
  call.audioActive = true;
  tellCall(call, "audioActive", "updated", {
    state: call.state,
    mediaState: { "@odata.type": "#microsoft.graph.callMediaState", audio: "active" },
  });
  call.ports.report(call.callId, { type: "audioActive" });
}
