import { reasonAndCause } from "../../causeOf";
import type { CallbackPlan } from "../../callback/planCallback";
import { IvrError } from "../../errors";
import type { Bindings } from "../../flow/document/bindings";
import type { CallbackRule } from "../../flow/document/callbackRule";
import { omitUndefined } from "../../flow/omitUndefined";
import { ownEntry } from "../../ivr/call/ownEntry";
import { hashRequest } from "../hashRequest";
import { dial, isRingingStill } from "../legs/dial";
import { nameAttempt } from "../nameAttempt";
import type { DueCallback, OutboundAttempt } from "../ports";
import type { CallbackPorts } from "./callbackPorts";

/** The attempt of one call of a request: asked for twice, it rings once. Pure. */
export function nameCallbackCall(requestId: string, attempt: number): string {
  return nameAttempt(`callback/${requestId}/${attempt}`);
}

/** What became of the wish to call: it may ring, Graph has no room now, or it was refused. */
type Placed = "placed" | "noRoom" | "refused";

/** Calls whom a request wants called first. Rejects with STORAGE_UNAVAILABLE, and then nobody rings. */
export async function placeCallbackCall(
  ports: CallbackPorts,
  due: DueCallback,
  plan: Extract<CallbackPlan, { type: "call" }>,
  { rule, bindings }: Readonly<{ rule: CallbackRule; bindings: Bindings }>,
): Promise<Placed> {
  const { request, calls } = due;
  const { origin } = request;
  const target = findTarget(plan, bindings);
  if (target === undefined) return "refused";
  const instanceId = rule.from ?? origin.instanceId ?? origin.dialled;
  const attempt = toAttempt(ports.now(), due, plan, instanceId, target);
  // Somebody noted it before: it rings, or is withdrawn.
  if (!(await ports.attempts.insertAttempt(attempt))) return "placed";
  try {
    await dial(ports, attempt, {
      attemptId: attempt.attemptId,
      target,
      source: { applicationInstanceId: instanceId },
      ...omitUndefined({ tenantId: origin.tenantId }),
    });
    return "placed";
  } catch (error) {
    const { requestId } = request;
    ports.log.warn("callbackNotPlaced", {
      requestId,
      attempt: calls.attempt,
      ...reasonAndCause(error),
    });
    if (isRingingStill(error)) return "placed";
    return error instanceof IvrError && waits.has(error.code) ? "noRoom" : "refused";
  }
}

const waits: ReadonlySet<IvrError["code"]> = new Set([
  "GRAPH_THROTTLED",
  "GRAPH_UNAVAILABLE",
  "QUEUE_UNAVAILABLE",
]);

type DialTarget =
  Readonly<{ kind: "user"; userId: string }> | Readonly<{ kind: "phone"; phoneNumber: string }>;

function findTarget(
  { first, phoneNumber }: Extract<CallbackPlan, { type: "call" }>,
  { people }: Bindings,
): DialTarget | undefined {
  if (!("person" in first.target)) return { kind: "phone", phoneNumber };
  const person = ownEntry(people, first.target.person);
  return person && { kind: "user", userId: person.userId };
}

function toAttempt(
  requestedAt: string,
  { request, calls }: DueCallback,
  { first, to, phoneNumber }: Extract<CallbackPlan, { type: "call" }>,
  instanceId: string,
  target: DialTarget,
): OutboundAttempt {
  const { requestId, callbackQueue, origin } = request;
  const { attempt, mode = "agentFirst" } = calls;
  return {
    attemptId: nameCallbackCall(requestId, attempt),
    bodyHash: hashRequest({ requestId, attempt }),
    requestedAt,
    beginning: {
      type: "callCreated",
      target:
        target.kind === "user"
          ? { kind: "user", id: target.userId }
          : { kind: "phone", id: target.phoneNumber },
      dialled: [origin.dialled],
      waitInSeconds: first.ring,
      callback: {
        requestId,
        callbackQueue,
        requestedAt: request.requestedAt,
        attempt,
        mode,
        flow: origin.flow,
        language: origin.language,
        phoneNumber,
        instanceId,
        to,
        ...omitUndefined({ step: origin.step }),
      },
      ...omitUndefined({ tenantId: origin.tenantId, variables: origin.variables }),
    },
  };
}
