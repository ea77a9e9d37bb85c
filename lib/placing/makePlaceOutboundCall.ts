import { hasCode, IvrError } from "../errors";
import type { Bindings } from "../flow/document/bindings";
import { omitUndefined } from "../flow/omitUndefined";
import type { PromptId } from "../flow/prompts/clip";
import type { CreateCall } from "../graph/actions/createCall";
import type { GraphCalls } from "../graph/actions/index";
import type { CallTarget, NewCall } from "../graph/actions/newCall";
import type { SendCallEvents } from "../ingress/ports";
import type { CampaignCall } from "../ivr/call/callEvent";
import { toCallId } from "../ivr/call/toCallId";
import { ownEntry } from "../ivr/call/ownEntry";
import type { LoadCallPlan, ResolveEntryPoint } from "../worker/ports";
import { hashRequest } from "./hashRequest";
import { mustFitInputs } from "./mustFitInputs";
import { mustSuitMeeting } from "./mustSuitMeeting";
import { nameAttempt } from "./nameAttempt";
import { listFirstPrompts } from "./listFirstPrompts";
import { listNeededPermissions } from "./listNeededPermissions";
import type { OutboundCallRequest } from "./outboundCallRequest";
import type { OutboundAttempt, OutboundAttemptStore } from "./ports";
import { resolveCallTarget } from "./resolveCallTarget";
import { toBeginning } from "./toBeginning";
import { toCreatedEvent } from "./toCreatedEvent";

/** A placed call: the id by which clients ask for it, and Graph's as soon as it is known. */
export type PlacedOutboundCall = Readonly<{ id: string; callId?: string }>;

/**
 * Places a call on behalf of an entry point. The same key again is the same call, which does not ring twice; for another request it
 * rejects with IDEMPOTENCY_KEY_REUSED. Rejects with ENTRY_POINT_NOT_FOUND, BINDING_NOT_FOUND, OUTBOUND_CALL_INVALID,
 * PERMISSION_MISSING, QUEUE_UNAVAILABLE, STORAGE_UNAVAILABLE or as CreateCall does, and then nothing rings.
 */
export type PlaceOutboundCall = (
  request: OutboundCallRequest,
  idempotencyKey?: string,
  campaign?: CampaignCall,
) => Promise<PlacedOutboundCall>;

/** What placing a call needs from outside. */
export type OutboundPorts = Readonly<{
  createCall: CreateCall;
  hangUp: GraphCalls["hangUp"];
  sendCallEvents: SendCallEvents;
  resolveEntryPoint: ResolveEntryPoint;
  loadCallPlan: LoadCallPlan;
  loadBindings: () => Promise<Bindings>;
  attempts: OutboundAttemptStore;
  /** ISO instant of now. */
  now: () => string;
}>;

/** Makes the placing of calls: check what it depends on, note the attempt, create the call, tell the worker of it. */
export function makePlaceOutboundCall(ports: OutboundPorts): PlaceOutboundCall {
  return async (request, idempotencyKey, campaign) => {
    const attemptId = nameAttempt(idempotencyKey);
    const bodyHash = hashRequest(request);
    const known = await findKnown(ports, { attemptId, bodyHash });
    if (known !== undefined) return known;
    const preFetch = await checkEntryPoint(ports, request);
    const target = await resolveCallTarget(ports.loadBindings, request.to);
    const tenantId = request.tenantId ?? tenantOf(target);
    const attempt: OutboundAttempt = {
      attemptId,
      bodyHash,
      requestedAt: ports.now(),
      beginning: { ...toBeginning(request, target, tenantId), ...omitUndefined({ campaign }) },
    };
    // Whoever notes it first dials; the row is there before anything can ring.
    if (!(await ports.attempts.insertAttempt(attempt))) {
      return (await findKnown(ports, attempt)) ?? { id: attemptId };
    }
    return dial(ports, attempt, {
      attemptId,
      target,
      ...(preFetch.length === 0 ? {} : { preFetch }),
      ...omitUndefined({
        source: toSource(request, target),
        tenantId,
        subject: request.subject,
        callOptions: request.callOptions && omitUndefined(request.callOptions),
        removeFromDefaultAudioGroup: request.mediaConfig?.removeFromDefaultAudioGroup,
      }),
    });
  };
}

/** An attempt under the same key, if there was one; throws IDEMPOTENCY_KEY_REUSED when it asked for something else. */
async function findKnown(
  { attempts }: OutboundPorts,
  { attemptId, bodyHash }: Pick<OutboundAttempt, "attemptId" | "bodyHash">,
): Promise<PlacedOutboundCall | undefined> {
  const known = await attempts.loadAttempt(attemptId);
  if (known === undefined) return undefined;
  if (known.bodyHash !== bodyHash) {
    throw new IvrError(
      "IDEMPOTENCY_KEY_REUSED",
      "Another call was asked for under this Idempotency-Key: use a new key for each call, and the same one only to ask again for the same call.",
    );
  }
  return { id: attemptId, ...omitUndefined({ callId: known.callId }) };
}

/** Rejects what the entry point cannot do; resolves with what whoever is called hears first. */
async function checkEntryPoint(
  ports: OutboundPorts,
  request: OutboundCallRequest,
): Promise<readonly PromptId[]> {
  const entry = await ports.resolveEntryPoint([request.dialled], ports.now());
  if (entry === undefined) {
    throw new IvrError(
      "ENTRY_POINT_NOT_FOUND",
      "No flow answers the entry point named in `dialled`: set one with `npm run flows -- entry`.",
    );
  }
  const { plan, audio } = await ports.loadCallPlan(entry.pinned);
  const flow = ownEntry(plan.flows, entry.pinned.entry);
  if (flow === undefined) return [];
  mustFitInputs(flow, request.variables);
  if (request.to.meeting !== undefined) mustSuitMeeting(flow);
  return listFirstPrompts(flow, audio);
}

/** Of a meeting that somebody else's tenant holds. */
function tenantOf(target: CallTarget): string | undefined {
  return target.kind === "organizerMeeting" ? target.organizerTenantId : undefined;
}

/** The telephone network is only reached from an application instance: unless told which, it is the entry point itself. */
function toSource({ from, dialled }: OutboundCallRequest, target: CallTarget): NewCall["source"] {
  if (from === undefined) {
    return target.kind === "phone" ? { applicationInstanceId: dialled } : undefined;
  }
  return {
    applicationInstanceId: from.applicationInstanceId,
    ...omitUndefined({ displayName: from.displayName }),
  };
}

async function dial(
  ports: OutboundPorts,
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
    if (!mayRing(error)) await forget(ports, attemptId);
    throw toRefusal(error, call.target);
  }
}

/** Nothing rings: the key is free again, should the client mend what was refused. */
async function forget({ attempts }: OutboundPorts, attemptId: string): Promise<void> {
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
  ports: OutboundPorts,
  attempt: OutboundAttempt,
  created: Readonly<{ callId: string; callChainId?: string }>,
): Promise<void> {
  const event = toCreatedEvent(attempt, created, ports.now());
  const { callId, tenantId } = event;
  const call = tenantId === undefined ? { callId } : { callId, tenantId };
  try {
    await ports.sendCallEvents([event]);
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

/** Hangs up; false when nobody knows whether that was done. */
async function hangUpSurely(
  { hangUp }: OutboundPorts,
  call: Parameters<OutboundPorts["hangUp"]>[0],
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

function mayRing(error: unknown): boolean {
  return !(error instanceof IvrError) || error.details["outcome"] === ringing;
}
