import { hasCode } from "../errors";
import type { GraphCalls } from "../graph/actions/index";
import type { ClaimCall } from "../ingress/ports";
import type { Log } from "../log";
import type { OutboundAttempt, OutboundAttemptStore } from "./ports";
import { toCreatedEvent } from "./toCreatedEvent";

/** So many calls are remembered, so that not each of their notifications reads a row. */
const mostRemembered = 1000;

/** Makes the judge of notifications that name an attempt: the first call of an attempt is its call, every other rings twice and is hung up. */
export function makeClaimCall(
  ports: Readonly<{
    attempts: Pick<OutboundAttemptStore, "loadAttempt" | "fillCallId">;
    hangUp: GraphCalls["hangUp"];
    /** ISO instant of now. */
    now: () => string;
    log: Log;
  }>,
): ClaimCall {
  const known = new Set<string>();
  return async (attemptId, callId) => {
    const name = `${attemptId} ${callId}`;
    if (known.has(name)) return nothingToAdd;
    const attempt = await ports.attempts.loadAttempt(attemptId);
    // Forgotten, or never ours: the worker knows its call, or does not.
    if (attempt === undefined) return nothingToAdd;
    const owned =
      attempt.callId === undefined
        ? ((await ports.attempts.fillCallId(attemptId, callId)) ?? attempt)
        : attempt;
    const { callId: firstCallId = callId } = owned;
    if (firstCallId !== callId) {
      ports.log.warn("secondCallHungUp", { callId, firstCallId });
      await end(ports.hangUp, owned, callId);
      return "notOurs";
    }
    if (owned.isWithdrawn === true) await end(ports.hangUp, owned, callId);
    return {
      // Whoever placed it may have died before it told the worker; told twice, it counts once.
      beginning: [toCreatedEvent(owned, { callId }, ports.now())],
      whenSent: () => {
        if (owned.isWithdrawn !== true) remember(known, name);
      },
    };
  };
}

const nothingToAdd = { beginning: [], whenSent: () => undefined };

async function end(
  hangUp: GraphCalls["hangUp"],
  { beginning: { tenantId } }: OutboundAttempt,
  callId: string,
): Promise<void> {
  try {
    await hangUp(tenantId === undefined ? { callId } : { callId, tenantId });
  } catch (error) {
    // It has ended by itself.
    if (!hasCode(error, "GRAPH_CALL_GONE")) throw error;
  }
}

function remember(known: Set<string>, name: string): void {
  const [oldest] = known;
  if (known.size >= mostRemembered && oldest !== undefined) known.delete(oldest);
  known.add(name);
}
