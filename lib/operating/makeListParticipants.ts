import type { AnswerOf, GraphCalls } from "../graph/actions/index";
import type { LoadCall } from "../worker/ports";
import { findLiveCall } from "./findLiveCall";

/** Who is in a live call, as Graph knows it now. Rejects with CALL_NOT_FOUND, STORAGE_UNAVAILABLE or as GraphCalls do. */
export type ListParticipants = (callId: string) => Promise<AnswerOf<"listParticipants">>;

/** Makes the way to ask Graph who is in a call: people look, no call waits for it. */
export function makeListParticipants(
  ports: Readonly<{ loadCall: LoadCall; graph: Pick<GraphCalls, "listParticipants"> }>,
): ListParticipants {
  return async (callId) => {
    const { call } = await findLiveCall(ports.loadCall, callId);
    return ports.graph.listParticipants(call);
  };
}
