import type { GraphAnswer } from "../graphAnswer";
import type { GraphBody } from "../graphBodies";
import type { LiveCall } from "./liveCall";
import { mediaRefusal } from "./mediaRefusal";

/** The app wants to hear keys from now on; done at once, so no notification follows: https://learn.microsoft.com/graph/api/call-subscribetotone */
export function subscribeToTone(call: LiveCall, body: GraphBody<"subscribeToTone">): GraphAnswer {
  const refusal = mediaRefusal(call);
  if (refusal) return refusal;
  call.toneSubscribed = true;
  call.ports.report(call.callId, { type: "toneSubscribed" });
  return {
    status: 200,
    body: {
      "@odata.type": "#microsoft.graph.subscribeToToneOperation",
      id: call.ports.newId(),
      status: "completed",
      clientContext: body.clientContext ?? null,
    },
  };
}
