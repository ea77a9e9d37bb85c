import { reasonAndCause } from "../../causeOf";
import { isRetryable } from "../../errors";
import type { CallFact } from "../../ivr/call/callEvent";
import { ownEntry } from "../../ivr/call/ownEntry";
import { withinTime } from "../withinTime";
import { playMeanwhile } from "./playMeanwhile";
import type { ActionOf, Work } from "./work";

/** A caller hears it ring meanwhile. */
const countedInMs = 2000;

/** Asks an endpoint of the bindings; whatever goes wrong is an answer, because a caller waits. When it takes long the caller hears the filler meanwhile. */
export async function lookUp(work: Work, action: ActionOf<"lookUp">): Promise<CallFact> {
  const { ports, log, context, event } = work;
  const endpoint = ownEntry(context.plan.bindings.endpoints, action.endpoint);
  const { input, timeoutInSeconds, operation } = action;
  if (endpoint === undefined) {
    log.error("endpointNotBound", { callId: event.callId, endpoint: action.endpoint });
    return { type: "lookUpCompleted", operation, outcome: "failed", values: {} };
  }
  const answer = await playMeanwhile(work, action, () =>
    ports.lookUp({ endpoint, input, timeoutInSeconds }),
  );
  return { type: "lookUpCompleted", operation, ...answer };
}

/** Compares a PIN with the hash the bindings hold, as often as its caller may try. A PIN nobody bound opens nothing. */
export async function checkPin(work: Work, action: ActionOf<"checkPin">): Promise<CallFact> {
  const { ports, log, context, event } = work;
  const { pin, digits, operation } = action;
  const stored = ownEntry(context.plan.bindings.pins, pin);
  const caller = context.state.caller.id;
  const attemptId = `${event.callId}/${operation}`;
  const outcome =
    stored === undefined
      ? "wrong"
      : await ports.checkPin({ pin, stored, digits, caller, attemptId });
  if (outcome === "lockedOut") log.warn("pinLockedOut", { callId: event.callId, pin });
  return { type: "pinChecked", operation, outcome };
}

/** Reads what Teams says of people, and so who can take a call. Where presence cannot be read everybody is worth a try. */
export async function readPresence(
  work: Work,
  action: ActionOf<"readPresence">,
): Promise<CallFact> {
  const { ports, log, context, event } = work;
  const { operation, people } = action;
  const bound = people.flatMap((key) => {
    const person = ownEntry(context.plan.bindings.people, key);
    return person === undefined ? [] : [{ key, userId: person.userId }];
  });
  try {
    const userIds = bound.map(({ userId }) => userId);
    const read = await ports.readPresence(context.state.tenantId, userIds);
    const told = bound.map(({ key }, index) => [key, read[index] ?? "unknown"] as const);
    const available = told.flatMap(([key, presence]) => (presence === "available" ? [key] : []));
    return { type: "presenceRead", operation, available, presences: Object.fromEntries(told) };
  } catch (error) {
    log.warn("presenceUnknown", { callId: event.callId, retryable: isRetryable(error) });
    return { type: "presenceRead", operation, available: bound.map(({ key }) => key) };
  }
}

/** Counts the caller's calls. Nobody is turned away because storage is away, nor rings on while it is waited for: then nobody knows. */
export async function countCalls(work: Work, action: ActionOf<"countCalls">): Promise<CallFact> {
  const { ports, log, context, event } = work;
  const { operation, caller } = action;
  const { callId, startedAt: at } = context.state;
  try {
    const asked = ports.countCalls({ caller, callId, at });
    const calls = await withinTime(ports.sleep, countedInMs, asked, () => new Error("Too late."));
    return { type: "callsCounted", operation, calls };
  } catch (error) {
    log.warn("callsUncounted", { callId: event.callId, ...reasonAndCause(error) });
    return { type: "callsCounted", operation };
  }
}
