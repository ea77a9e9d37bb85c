import type { GraphAnswer } from "../graphAnswer";
import { invalidArgument, wrongState } from "../graphAnswer";
import type { GraphBody } from "../graphBodies";
import { callTarget } from "./calling";
import { endCallWith } from "./endCall";
import { toSimulatedTarget } from "./identities";
import type { LiveCall } from "./liveCall";

/**
 * The app sends a call on without answering it; the first target that picks up has it. Graph tells the end of the call
 * with neither result nor reason: https://learn.microsoft.com/graph/api/call-redirect
 */
export function redirectCall(call: LiveCall, body: GraphBody<"redirect">): GraphAnswer {
  if (call.state !== "incoming") return wrongState(call.state);
  const targets = body.targets.map(toSimulatedTarget).filter((target) => target !== undefined);
  if (targets.length < body.targets.length) {
    return invalidArgument("Only users, phones and application instances are simulated.");
  }
  const settings = call.ports.settings();
  const timeoutInMs = (body.timeout ?? (targets.length > 1 ? 60 : 55)) * 1000;
  const ringing = targets.map((target) => callTarget(target, settings));
  const pickUps = ringing.filter((one) => one.accepted && one.ringTimeInMs < timeoutInMs);
  const ringTimes = (pickUps.length > 0 ? pickUps : ringing).map((one) => one.ringTimeInMs);
  call.state = "redirecting";
  call.callbackUri = body.callbackUri;
  call.timers.after(Math.min(timeoutInMs, ...ringTimes), () =>
    endCallWith(
      call,
      pickUps.length > 0
        ? { code: 0, subcode: 7015, message: "", reason: "transferred" }
        : { code: 480, subcode: 560480, message: "", reason: "unanswered" },
      "terminated",
      { state: "terminated", direction: call.direction, callChainId: call.callChainId },
    ),
  );
  return { status: 202 };
}
