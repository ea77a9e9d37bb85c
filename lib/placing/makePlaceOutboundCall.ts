import { IvrError } from "../errors";
import type { Bindings } from "../flow/document/bindings";
import { omitUndefined } from "../flow/omitUndefined";
import type { CreateCall, NewCall } from "../graph/actions/createCall";
import type { GraphCalls } from "../graph/actions/index";
import type { SendCallEvents } from "../ingress/ports";
import type { CallEvent, CallParty } from "../ivr/call/callEvent";
import { toCallId } from "../ivr/call/toCallId";
import type { ResolveEntryPoint } from "../worker/ports";
import type { OutboundCallRequest } from "./outboundCallRequest";

/** Places a call on behalf of an entry point; rejects with ENTRY_POINT_NOT_FOUND, BINDING_NOT_FOUND, QUEUE_UNAVAILABLE, STORAGE_UNAVAILABLE or as CreateCall does. */
export type PlaceOutboundCall = (
  request: OutboundCallRequest,
) => Promise<Readonly<{ callId: string }>>;

/** What placing a call needs from outside. */
export type OutboundPorts = Readonly<{
  createCall: CreateCall;
  hangUp: GraphCalls["hangUp"];
  sendCallEvents: SendCallEvents;
  resolveEntryPoint: ResolveEntryPoint;
  loadBindings: () => Promise<Bindings>;
  /** ISO instant of now. */
  now: () => string;
}>;

/** Makes the placing of calls: check what it depends on, create the call, tell the worker of it. */
export function makePlaceOutboundCall(ports: OutboundPorts): PlaceOutboundCall {
  return async (request) => {
    await checkEntryPoint(ports, request.dialled);
    const target = await resolveTarget(ports, request.to);
    const source = toSource(request, target);
    const placed = await ports.createCall({
      target,
      ...omitUndefined({ source, tenantId: request.tenantId }),
    });
    // The notation of its notifications, so that all of them share its session.
    const created = { ...placed, callId: toCallId(placed.callId) };
    const event = {
      type: "callCreated" as const,
      id: `created-${created.callId}`,
      callId: created.callId,
      at: ports.now(),
      target: toParty(target),
      dialled: [request.dialled],
      ...omitUndefined({ tenantId: request.tenantId, callChainId: created.callChainId }),
    };
    await announce(ports, event);
    return { callId: created.callId };
  };
}

async function checkEntryPoint(ports: OutboundPorts, dialled: string): Promise<void> {
  if ((await ports.resolveEntryPoint([dialled], ports.now())) === undefined) {
    throw new IvrError(
      "ENTRY_POINT_NOT_FOUND",
      "No flow answers the entry point named in `dialled`: set one with `npm run flows -- entry`.",
    );
  }
}

async function resolveTarget(
  ports: OutboundPorts,
  to: OutboundCallRequest["to"],
): Promise<NewCall["target"]> {
  if (to.userId !== undefined) {
    return { kind: "user", userId: to.userId };
  }
  if (to.phone?.startsWith("+") === true) {
    return { kind: "phone", phoneNumber: to.phone };
  }
  const { people = {}, numbers = {} } = await ports.loadBindings();
  const phoneNumber = to.phone === undefined ? undefined : own(numbers, to.phone);
  if (phoneNumber !== undefined) {
    return { kind: "phone", phoneNumber };
  }
  const person = to.person === undefined ? undefined : own(people, to.person);
  if (person !== undefined) {
    return { kind: "user", userId: person.userId };
  }
  throw new IvrError(
    "BINDING_NOT_FOUND",
    `The bindings name no ${to.person === undefined ? "number" : "person"} ${to.person ?? to.phone ?? ""}: add it there or name another.`,
  );
}

function own<Value>(values: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

/** The telephone network is only reached from an application instance: unless told which, it is the entry point itself. */
function toSource(
  { from, dialled }: OutboundCallRequest,
  target: NewCall["target"],
): NewCall["source"] {
  if (from === undefined) {
    return target.kind === "phone" ? { applicationInstanceId: dialled } : undefined;
  }
  return {
    applicationInstanceId: from.applicationInstanceId,
    ...omitUndefined({ displayName: from.displayName }),
  };
}

function toParty(target: NewCall["target"]): CallParty {
  return target.kind === "user"
    ? { kind: "user", id: target.userId }
    : { kind: "phone", id: target.phoneNumber };
}

/** A call that the worker does not know would ring for nobody, so it is ended when it cannot be announced. */
async function announce(
  ports: OutboundPorts,
  event: CallEvent & Readonly<{ type: "callCreated" }>,
): Promise<void> {
  const { callId, tenantId } = event;
  const call = tenantId === undefined ? { callId } : { callId, tenantId };
  try {
    await ports.sendCallEvents([event]);
  } catch (error) {
    await ports.hangUp(call).catch(() => {
      // The announcement's failure is what the client must learn; Graph ends an unattended call by itself.
    });
    throw error;
  }
}
