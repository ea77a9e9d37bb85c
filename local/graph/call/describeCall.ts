import type { LiveCall } from "./liveCall";
import type { JsonObject } from "./notifications";

/** The call resource as GET and create return it: https://learn.microsoft.com/graph/api/resources/call */
export function describeCall(call: LiveCall): JsonObject {
  return {
    "@odata.type": "#microsoft.graph.call",
    id: call.callId,
    state: call.state,
    direction: call.direction,
    callbackUri: call.callbackUri ?? null,
    callChainId: call.callChainId,
    callRoutes: call.callRoutes,
    source: call.source,
    targets: call.targets,
    requestedModalities: ["audio"],
    mediaConfig: { "@odata.type": "#microsoft.graph.serviceHostedMediaConfig" },
    mediaState: call.audioActive
      ? { "@odata.type": "#microsoft.graph.callMediaState", audio: "active" }
      : null,
    tenantId: call.ports.tenantId,
    myParticipantId: call.myParticipantId,
    resultInfo: null,
    chatInfo: null,
    meetingInfo: null,
    toneInfo: null,
  };
}
