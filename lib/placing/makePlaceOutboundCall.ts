import { IvrError } from "../errors";
import type { Bindings } from "../flow/document/bindings";
import { omitUndefined } from "../flow/omitUndefined";
import type { PromptId } from "../flow/prompts/clip";
import type { CallTarget, NewCall } from "../graph/actions/newCall";
import type { CampaignCall } from "../ivr/call/callEvent";
import { ownEntry } from "../ivr/call/ownEntry";
import type { LoadCallPlan, ResolveEntryPoint } from "../worker/ports";
import { dial, type DialPorts, type PlacedOutboundCall } from "./legs/dial";
import { hashRequest } from "./hashRequest";
import { mustFitInputs } from "./mustFitInputs";
import { mustSuitMeeting } from "./mustSuitMeeting";
import { nameAttempt } from "./nameAttempt";
import { listFirstPrompts } from "../flow/prompts/listFirstPrompts";
import type { OutboundCallRequest } from "./outboundCallRequest";
import type { OutboundAttempt } from "./ports";
import { resolveCallTarget } from "./resolveCallTarget";
import { toBeginning } from "./toBeginning";

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
export type OutboundPorts = DialPorts &
  Readonly<{
    resolveEntryPoint: ResolveEntryPoint;
    loadCallPlan: LoadCallPlan;
    loadBindings: () => Promise<Bindings>;
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
  return listFirstPrompts(flow, audio, "outgoing");
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
