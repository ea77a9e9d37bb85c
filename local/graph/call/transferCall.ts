import type { GraphAnswer } from "../graphAnswer";
import { invalidArgument, refuse, wrongState } from "../graphAnswer";
import type { GraphBody } from "../graphBodies";
import { callTarget } from "./calling";
import type { Calling } from "./calling";
import { endCall } from "./endCall";
import { toSimulatedTarget } from "./identities";
import type { LiveCall } from "./liveCall";
import { tellCall, turnAudio } from "./tell";

const completedAfterInMs = 200;

/** The app hands the caller on, blind; a target that does not pick up gives the call back: https://learn.microsoft.com/graph/api/call-transfer */
export function transferCall(call: LiveCall, body: GraphBody<"transfer">): GraphAnswer {
  if (call.state === "incoming" || call.state === "establishing") {
    return refuse(400, 8501, "The call is not established.");
  }
  if (call.state !== "established") return wrongState(call.state);
  if (body.transferTarget.replacesCallId || body.transferee) {
    return invalidArgument("Only the blind transfer of a call between two is simulated.");
  }
  const target = toSimulatedTarget(body.transferTarget);
  if (target === undefined) {
    return invalidArgument("transferTarget must name a user, a phone or an application instance.");
  }
  const calling = callTarget(target, call.ports.settings());
  call.state = "transferring";
  tellCall(call, "transferring", "updated", { state: "transferring" });
  call.ports.report(call.callId, { type: "transferring", target });
  call.timers.after(calling.ringTimeInMs, () =>
    calling.accepted ? acceptTransfer(call) : giveBack(call, calling),
  );
  return { status: 202 };
}

function acceptTransfer(call: LiveCall): void {
  call.state = "transferAccepted";
  tellCall(call, "transferAccepted", "updated", { state: "transferAccepted" });
  call.ports.report(call.callId, { type: "transferAccepted" });
  turnAudio(call, false);
  call.timers.after(completedAfterInMs, () =>
    endCall(call, {
      code: 0,
      subcode: 7015,
      message: "GracefulTransferCompleted",
      reason: "transferred",
    }),
  );
}

function giveBack(call: LiveCall, failed: Extract<Calling, { accepted: false }>): void {
  call.state = "established";
  tellCall(call, "transferFailed", "updated", {
    state: "established",
    // The documented failure spells `subCode`, unlike every other resultInfo.
    resultInfo: {
      "@odata.type": "#microsoft.graph.resultInfo",
      code: failed.code,
      subCode: failed.subcode,
      message: failed.message,
    },
  });
  call.ports.report(call.callId, { type: "transferFailed", reason: failed.reason });
}
