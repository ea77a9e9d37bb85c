import type { GraphCall } from "./graphCall";
import { mediaState } from "./notifications";
import type { JsonObject } from "./notifications";

/**
 * The call resource as GET and create return it: https://learn.microsoft.com/graph/api/resources/call. A transfer that
 * failed shows in the state alone, for no document says that its result stays to be read.
 */
export function describeCall(call: GraphCall): JsonObject {
  return {
    "@odata.type": "#microsoft.graph.call",
    id: call.callId,
    state: call.live.state,
    direction: call.direction,
    callbackUri: call.callbackUri ?? null,
    callChainId: call.callChainId,
    callRoutes: call.callRoutes,
    source: call.source,
    targets: call.targets,
    requestedModalities: ["audio"],
    mediaConfig: { "@odata.type": "#microsoft.graph.serviceHostedMediaConfig" },
    mediaState: mediaStateOf(call),
    tenantId: call.ports.tenantId,
    myParticipantId: call.myParticipantId,
    resultInfo: null,
    ...(call.chatInfo === undefined && call.isGroup
      ? chatOf(call)
      : { chatInfo: call.chatInfo ?? null, meetingInfo: call.meetingInfo ?? null }),
    toneInfo: null,
  };
}

/** What tells that a call is one of several: https://learn.microsoft.com/graph/api/resources/chatinfo */
export function chatOf({ callChainId }: Pick<GraphCall, "callChainId">): JsonObject {
  return {
    chatInfo: {
      "@odata.type": "#microsoft.graph.chatInfo",
      threadId: `19:${callChainId}@thread.v2`,
      messageId: "0",
    },
    meetingInfo: {
      "@odata.type": "#microsoft.graph.organizerMeetingInfo",
      organizer: { "@odata.type": "#microsoft.graph.identitySet" },
      allowConversationWithoutHost: true,
    },
  };
}

/** Nothing before the call stands; then what the last notification of it said. */
function mediaStateOf({ live: { state, audioActive } }: GraphCall): JsonObject | null {
  if (state === "incoming" || state === "establishing") return null;
  return mediaState(audioActive);
}
