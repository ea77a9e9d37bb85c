import type { GraphAnswer } from "../graphAnswer";
import { invalidArgument, refuse } from "../graphAnswer";
import type { GraphBody } from "../graphBodies";
import type { CallPorts } from "./callPorts";
import { callTarget } from "./calling";
import type { Calling } from "./calling";
import { connectCall } from "./connectCall";
import { describeCall } from "./describeCall";
import { endCall } from "./endCall";
import { identitySet, toSimulatedTarget } from "./identities";
import { keepAlive } from "./keepAlive";
import { makeLiveCall } from "./liveCall";
import type { LiveCall } from "./liveCall";

import type { JsonObject } from "./notifications";
import { tellCall } from "./tell";

/** The app calls somebody; `call` is absent when it may not: https://learn.microsoft.com/graph/api/application-post-calls */
export function createOutgoingCall(
  ports: CallPorts,
  body: GraphBody<"create">,
): Readonly<{ answer: GraphAnswer; call?: LiveCall }> {
  const [participant] = body.targets;
  const target = participant && toSimulatedTarget(participant);
  if (participant === undefined || target === undefined) {
    return { answer: invalidArgument("The target must be a user or a phone.") };
  }
  if (target.kind === "phone" && !body.source?.identity.applicationInstance) {
    return { answer: refuse(403, 7507, "The call source identity is invalid.") };
  }
  const call = makeLiveCall(
    ports,
    {
      direction: "outgoing",
      source: body.source ?? appSource(ports),
      targets: [participant],
      callRoutes: [],
      overPhone: target.kind === "phone",
    },
    "establishing",
    body.callbackUri,
  );
  const calling = callTarget(target, ports.settings());
  keepAlive(call);
  tellCall(call, "establishing", "updated", { state: "establishing" });
  call.timers.after(calling.ringTimeInMs, () =>
    calling.accepted ? connectCall(call) : giveUp(call, calling),
  );
  return {
    call,
    answer: {
      status: 201,
      headers: { Location: `/communications/calls/${call.callId}` },
      body: describeCall(call),
    },
  };
}

function appSource(ports: CallPorts): JsonObject {
  return {
    "@odata.type": "#microsoft.graph.participantInfo",
    identity: identitySet("application", { id: ports.appId }),
  };
}

function giveUp(call: LiveCall, failed: Extract<Calling, { accepted: false }>): void {
  endCall(call, { ...failed, reason: "unanswered" });
}
