import type { GraphAnswer } from "../graphAnswer";
import type { GraphBody } from "../graphBodies";
import type { LiveCall } from "./liveCall";
import { mediaRefusal } from "./mediaRefusal";

/** The app stops what plays, records or waits; each operation tells its own end: https://learn.microsoft.com/graph/api/call-cancelmediaprocessing */
export function cancelMediaProcessing(
  call: LiveCall,
  body: GraphBody<"cancelMediaProcessing">,
): GraphAnswer {
  const refusal = mediaRefusal(call);
  if (refusal) return refusal;
  call.mediaQueue.cancelAll();
  return {
    status: 200,
    body: {
      "@odata.type": "#microsoft.graph.cancelMediaProcessingOperation",
      id: call.ports.newId(),
      status: "completed",
      clientContext: body.clientContext ?? null,
    },
  };
}
