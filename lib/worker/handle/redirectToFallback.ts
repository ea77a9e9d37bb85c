import type { CallEvent } from "../../ivr/call/callEvent";
import type { Log } from "../../log";
import type { WorkerPorts } from "../ports";
import { withinTime } from "../withinTime";

/** Storage may be what is away: who is not named in time is not named. */
const askForInMs = 1000;

/** Sends a ringing call on to its entry point's fallback; false when it has none that can be known now. Rejects like GraphCalls. */
export async function redirectToFallback(
  ports: Pick<WorkerPorts, "graph" | "findFallback" | "sleep">,
  log: Log,
  { callId, tenantId, dialled }: Extract<CallEvent, { type: "callIncoming" }>,
): Promise<boolean> {
  const phoneNumber = await fallbackOf(ports, dialled);
  if (phoneNumber === undefined) return false;
  const call = { callId, ...(tenantId === undefined ? {} : { tenantId }) };
  await ports.graph.redirect(call, { targets: [{ kind: "phone", phoneNumber }] });
  log.warn("callRedirected", { callId });
  return true;
}

async function fallbackOf(
  ports: Pick<WorkerPorts, "findFallback" | "sleep">,
  dialled: readonly string[],
): Promise<string | undefined> {
  try {
    const asked = ports.findFallback(dialled);
    return await withinTime(ports.sleep, askForInMs, asked, () => new Error("Too late."));
  } catch {
    // The caller of this goes on without.
    return undefined;
  }
}
