import { hasCode, isRetryable } from "../../errors";
import type { CallFact } from "../../ivr/call/callEvent";
import { makeCallReference, type ActionOf, type Work } from "./work";

/** Asks Graph where the call is. No answer is an answer too, because a caller waits; rejects only with GRAPH_CALL_GONE. */
export async function readCall(work: Work): Promise<CallFact> {
  try {
    const reading = await work.ports.graph.getCall(makeCallReference(work));
    return { type: "callRead", ...reading };
  } catch (error) {
    if (hasCode(error, "GRAPH_CALL_GONE")) throw error;
    const { callId } = work.event;
    work.log.warn("callUnread", { callId, retryable: isRetryable(error) });
    return { type: "callRead", state: "unread" };
  }
}

/** Asks Graph what became of a recording; never rejects. */
export async function readOperation(
  work: Work,
  { operation }: ActionOf<"readOperation">,
): Promise<CallFact> {
  try {
    return await work.ports.graph.getOperations(makeCallReference(work), { operation });
  } catch (error) {
    const status = isRetryable(error) ? "unread" : "absent";
    return { type: "operationRead", operation, status };
  }
}
