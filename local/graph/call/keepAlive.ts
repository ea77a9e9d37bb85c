import type { GraphAnswer } from "../graphAnswer";
import { endCall } from "./endCall";
import type { LiveCall } from "./liveCall";

// https://learn.microsoft.com/graph/api/call-keepalive
const keepAliveWindowInMs = 45 * 60 * 1000;

/** Lets the call live for another 45 minutes of its time. */
export function keepAlive(call: LiveCall): GraphAnswer {
  call.cancelKeepAlive();
  call.cancelKeepAlive = call.timers.after(keepAliveWindowInMs, () =>
    endCall(call, {
      code: 408,
      subcode: 8537,
      message: "The call was not kept alive in time.",
      reason: "keepAliveExpired",
    }),
  );
  return { status: 200 };
}
