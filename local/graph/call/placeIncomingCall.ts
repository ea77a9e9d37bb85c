import type { CallPorts } from "./callPorts";
import { endCall } from "./endCall";
import { identitySet, instanceIdOf } from "./identities";
import { keepAlive } from "./keepAlive";
import { makeLiveCall } from "./liveCall";
import type { CallParties, LiveCall } from "./liveCall";

import type { JsonObject } from "./notifications";
import { tellCall } from "./tell";

/** Who calls whom: `to` a number or an application instance, `from` a number, a user id or `withheld`. */
export type PlacedCall = Readonly<{
  to: string;
  from?: string | undefined;
  displayName?: string | undefined;
}>;

const defaultCaller = "+15550123";

/** Rings the app: tells its webhook of a new call, which ends unless it is answered in time. */
export function placeIncomingCall(ports: CallPorts, placed: PlacedCall): LiveCall {
  const { webhookUrl, answerWindowInMs } = ports.settings();
  const call = makeLiveCall(ports, partiesOf(ports, placed), "incoming", undefined);
  const sourceParticipantId = ports.newId();
  ports.report(call.callId, { type: "incoming" });
  tellCall(call, "incoming", "created", {
    state: "incoming",
    direction: call.direction,
    callbackUri: webhookUrl,
    source: call.source,
    targets: call.targets,
    ...(call.callRoutes.length > 0 ? { callRoutes: call.callRoutes } : {}),
    requestedModalities: ["audio"],
    tenantId: ports.tenantId,
    myParticipantId: call.myParticipantId,
    callChainId: call.callChainId,
    incomingContext: { "@odata.type": "#microsoft.graph.incomingContext", sourceParticipantId },
  });
  keepAlive(call);
  call.timers.afterOn(ports.wallClock, answerWindowInMs, () => {
    if (call.state === "incoming") {
      endCall(call, {
        code: 408,
        subcode: 8587,
        message: "The incoming call was not answered within time.",
        reason: "unanswered",
      });
    }
  });
  return call;
}

function partiesOf(ports: CallPorts, { to, from, displayName }: PlacedCall): CallParties {
  const dialledNumber = to.startsWith("+") ? to : undefined;
  const instance = {
    id: dialledNumber === undefined ? to : instanceIdOf(dialledNumber),
    displayName: "Simulated resource account",
    tenantId: ports.tenantId,
  };
  return {
    direction: "incoming",
    overPhone: from === undefined || from.startsWith("+"),
    source: {
      "@odata.type": "#microsoft.graph.participantInfo",
      identity: callerIdentity(ports, from ?? defaultCaller, displayName),
      endpointType: "default",
      region: "amer",
      languageId: null,
    },
    targets: [
      {
        "@odata.type": "#microsoft.graph.invitationParticipantInfo",
        identity: identitySet("applicationInstance", instance),
        endpointType: "default",
        id: ports.newId(),
        region: "amer",
        languageId: null,
      },
    ],
    // https://learn.microsoft.com/graph/api/resources/callroute
    callRoutes:
      dialledNumber === undefined
        ? []
        : [
            {
              "@odata.type": "#microsoft.graph.callRoute",
              routingType: "lookup",
              original: identitySet("phone", { id: dialledNumber }),
              final: identitySet("applicationInstance", instance),
            },
          ],
  };
}

function callerIdentity(
  ports: CallPorts,
  from: string,
  displayName: string | undefined,
): JsonObject {
  const named = displayName === undefined ? {} : { displayName };
  // Graph encrypts an identity that the app may not see: https://learn.microsoft.com/graph/api/call-answer
  if (from === "withheld") return identitySet("encrypted", { id: instanceIdOf(ports.newId()) });
  return from.startsWith("+")
    ? identitySet("phone", { id: from, ...named })
    : identitySet("user", { id: from, ...named, tenantId: ports.tenantId });
}
