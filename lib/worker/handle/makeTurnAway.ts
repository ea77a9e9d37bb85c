import { reasonAndCause } from "../../causeOf";
import type { CallEvent } from "../../ivr/call/callEvent";
import { hasCode } from "../../errors";
import type { Log } from "../../log";
import type { WorkerPorts } from "../ports";
import { redirectToFallback } from "./redirectToFallback";

/** Ends the waiting of a call that no flow can take. Rejects only with what may pass. */
export type TurnAway = (
  event: Extract<CallEvent, { type: "callIncoming" | "callCreated" }>,
) => Promise<void>;

/**
 * A caller is sent on to the entry point's fallback, else hears the busy tone, which says at once what ringing out would
 * say after a while; a call that we placed is hung up. One that was answered meanwhile Graph does not turn away.
 */
export function makeTurnAway(
  ports: Pick<WorkerPorts, "graph" | "findFallback" | "sleep">,
  log: Log,
): TurnAway {
  return async (event) => {
    const { callId, tenantId } = event;
    const call = { callId, ...(tenantId === undefined ? {} : { tenantId }) };
    try {
      if (event.type === "callCreated") await ports.graph.hangUp(call);
      // A fallback would be brought into a group that did not ask for it.
      else if (event.isGroup === true) await ports.graph.reject(call, { reason: "forbidden" });
      else if (await redirected(ports, log, event)) return;
      else await ports.graph.reject(call, { reason: "busy" });
      log.error("callTurnedAway", { callId });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      log.warn("callNotTurnedAway", { callId, ...reasonAndCause(error) });
    }
  };
}

async function redirected(
  ports: Parameters<typeof makeTurnAway>[0],
  log: Log,
  event: Extract<CallEvent, { type: "callIncoming" }>,
): Promise<boolean> {
  try {
    return await redirectToFallback(ports, log, event);
  } catch (error) {
    if (!hasCode(error, "GRAPH_REFUSED")) throw error;
    log.error("fallbackRefused", { callId: event.callId, ...error.details });
    return false;
  }
}

function isRefusal(error: unknown): boolean {
  return hasCode(error, "GRAPH_REFUSED") || hasCode(error, "GRAPH_CALL_GONE");
}
