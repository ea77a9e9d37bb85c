import { hasCode, isRetryable, IvrError } from "../../errors";
import type { CreateCall } from "../../graph/actions/createCall";
import type { GraphCalls } from "../../graph/actions/index";
import type { CallTarget, NewCall } from "../../graph/actions/newCall";
import type { SendCallEvents } from "../../ingress/ports";
import { toCallId } from "../../ivr/call/toCallId";
import { listNeededPermissions } from "../listNeededPermissions";
import type { OutboundAttempt, OutboundAttemptStore } from "../ports";
import { toCreatedEvent } from "../toCreatedEvent";

/** What dialling needs from outside. */
export type DialPorts = Readonly<{
  createCall: CreateCall;
  hangUp: GraphCalls["hangUp"];
  sendCallEvents: SendCallEvents;
  attempts: OutboundAttemptStore;
  /** ISO instant of now. */
  now: () => string;
}>;

/** A placed call: the id by which clients ask for it, and Graph's as soon as it is known. */
export type PlacedOutboundCall = Readonly<{ id: string; callId?: string }>;

/**
 * Creates the call of an attempt that was noted, and tells the worker of it; without a callId it may ring, and its first notification
 * will tell. Rejects as CreateCall does, with PERMISSION_MISSING or QUEUE_UNAVAILABLE; nothing rings then, unless `isRingingStill` says so.
 */
export async function dial(
  ports: DialPorts,
  attempt: OutboundAttempt,
  call: NewCall,
): Promise<PlacedOutboundCall> {
  const { attemptId } = attempt;
  try {
    const created = await ports.createCall(call);
    // The notation of its notifications, so that all of them share its session.
    const callId = toCallId(created.callId);
    await announce(ports, attempt, { ...created, callId });
    return { id: attemptId, callId };
  } catch (error) {
    if (isOfUnknownOutcome(error)) return { id: attemptId };
    if (!isRingingStill(error)) await forget(ports, attemptId);
    throw toRefusal(error, call.target);
  }
}

/** Nothing rings: the key is free again, should the client mend what was refused. */
async function forget({ attempts }: DialPorts, attemptId: string): Promise<void> {
  await attempts.deleteAttempt(attemptId).catch(() => {
    // What must be learnt is why nothing rings; the row expires by itself.
  });
}

/** It may ring: its first notification will say so, and which call it is. */
function isOfUnknownOutcome(error: unknown): boolean {
  return error instanceof IvrError && error.details["outcome"] === "unknown";
}

function toRefusal(error: unknown, target: CallTarget): unknown {
  if (!hasCode(error, "GRAPH_REFUSED") || error.details["status"] !== 403) return error;
  const [least, ...others] = listNeededPermissions(target);
  const permission = others.length === 0 ? least : `${least} (or ${others.join(", ")})`;
  return new IvrError(
    "PERMISSION_MISSING",
    `${error.message} This call needs the application permission ${permission} of Microsoft Graph, with an administrator's consent in the tenant that is called.`,
    { details: error.details, cause: error },
  );
}

/** A call that the worker does not know would ring for nobody, so it is ended when it cannot be announced; so is one that the client withdrew meanwhile. */
async function announce(
  ports: DialPorts,
  attempt: OutboundAttempt,
  created: Readonly<{ callId: string; callChainId?: string }>,
): Promise<void> {
  const event = toCreatedEvent(attempt, created, ports.now());
  const { callId, tenantId } = event;
  const call = tenantId === undefined ? { callId } : { callId, tenantId };
  try {
    await tellWorker(ports, event);
  } catch (error) {
    const isOver = await hangUpSurely(ports, call);
    throw isOver ? error : stillRinging(error);
  }
  try {
    const filled = await ports.attempts.fillCallId(attempt.attemptId, callId);
    if (filled?.isWithdrawn === true) await hangUpSurely(ports, call);
  } catch {
    // Its first notification names the attempt, and the call with it.
  }
}

/** Tells the worker; once more where the queue did not answer: it may have taken the event, and takes it once. */
async function tellWorker(
  { sendCallEvents }: DialPorts,
  event: ReturnType<typeof toCreatedEvent>,
): Promise<void> {
  try {
    await sendCallEvents([event]);
  } catch (error) {
    if (!isRetryable(error)) throw error;
    await sendCallEvents([event]);
  }
}

/** Hangs up; false when nobody knows whether that was done. */
async function hangUpSurely(
  { hangUp }: DialPorts,
  call: Parameters<DialPorts["hangUp"]>[0],
): Promise<boolean> {
  try {
    await hangUp(call);
    return true;
  } catch (error) {
    return hasCode(error, "GRAPH_CALL_GONE");
  }
}

const ringing = "ringing";

/** Marks why a call could not be announced, when it may still ring: the key stays taken. */
function stillRinging(error: unknown): unknown {
  if (!(error instanceof IvrError)) return error;
  const details = { ...error.details, outcome: ringing };
  return new IvrError(error.code, error.message, { details, cause: error });
}

/** True when something rings although dialling failed. */
export function isRingingStill(error: unknown): boolean {
  return !(error instanceof IvrError) || error.details["outcome"] === ringing;
}
