import { reasonAndCause } from "../../causeOf";
import { hasCode, IvrError } from "../../errors";
import { withinTime } from "../withinTime";
import { makeCallReference, type Work } from "./work";

/** The next words wait for this: longer is worse than words that come behind what plays. */
const withinInMs = 2000;

/**
 * Stops what plays, as far as Graph lets it: what comes next is queued behind it otherwise, and heard all the same. Not
 * tried any longer, because late it would stop what comes next. Rejects with GRAPH_CALL_GONE alone.
 */
export async function cancelMedia(work: Work): Promise<void> {
  const { ports, log } = work;
  const call = makeCallReference(work);
  try {
    await withinTime(ports.sleep, withinInMs, ports.graph.cancelMediaProcessing(call), tooLate);
  } catch (error) {
    if (hasCode(error, "GRAPH_CALL_GONE")) throw error;
    const details = error instanceof IvrError ? error.details : {};
    log.warn("mediaNotCancelled", {
      ...details,
      callId: call.callId,
      ...reasonAndCause(error),
    });
  }
}

function tooLate(): Error {
  return new Error(`Graph did not answer within ${withinInMs / 1000} s.`);
}
