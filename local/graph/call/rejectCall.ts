import type { GraphAnswer } from "../graphAnswer";
import { wrongState } from "../graphAnswer";
import type { GraphBody } from "../graphBodies";
import { endCallWith } from "./endCall";
import type { LiveCall } from "./liveCall";

// What the caller's network is told, in SIP's numbers.
const codes = { none: 603, busy: 486, forbidden: 403 } as const;

/** The app refuses the call. Graph then says only that the call is gone: https://learn.microsoft.com/graph/api/call-reject */
export function rejectCall(call: LiveCall, body: GraphBody<"reject">): GraphAnswer {
  if (call.state !== "incoming") return wrongState(call.state);
  call.callbackUri = body.callbackUri;
  call.ports.report(call.callId, { type: "rejected", reason: body.reason });
  endCallWith(
    call,
    { code: codes[body.reason], subcode: 0, message: "", reason: "rejected" },
    "rejected",
    {},
  );
  return { status: 202 };
}
