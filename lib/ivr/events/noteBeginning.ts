import type { Flow } from "../../flow/document/flow";
import { builtIn, type Place } from "../../flow/steps/place";
import { findFirstLanguage } from "../../flow/document/languageIn";
import { omitUndefined } from "../../flow/omitUndefined";
import type { CallbackCall } from "../call/callbackCall";
import type { BeginningFact, EventHeader } from "../call/callEvent";
import type { CallPlan } from "../call/callPlan";
import type { IvrState } from "../call/ivrState";
import type { LegOrder } from "../call/leg";
import { ownEntry } from "../call/ownEntry";
import type { RoomOrder } from "../call/room";
import type { Turn } from "../turn/turn";

/** The news that a call is there. */
export type Beginning = EventHeader & BeginningFact;

/** Notes who calls whom, and which flows the call passes. */
export function noteBeginning(turn: Turn, event: Beginning): void {
  Object.assign(turn.state, identity(event), place(turn.plan));
  if (event.type !== "callCreated") return;
  Object.assign(turn.state, order(event, turn.plan));
  const { leg, callback } = event;
  if (callback !== undefined) Object.assign(turn.state, callingBack(callback, turn.plan));
  if (leg === undefined) return;
  Object.assign(turn.state, leg.room === undefined ? whisper(leg, turn.plan) : open(leg, leg.room));
}

/** What a call that we place was asked for with. A meeting has no answering machine. */
function order(
  {
    joins,
    waitInSeconds,
    mutesOthers,
    campaign,
    variables = {},
    leg,
    callback,
  }: Extract<Beginning, { type: "callCreated" }>,
  { pinned, flows }: CallPlan,
): Partial<IvrState> {
  const { inputs = {}, confirm } = ownEntry(flows, pinned.entry) ?? {};
  const isOfFlow = joins !== "meeting" && leg === undefined && callback === undefined;
  const isConfirmed = confirm !== undefined && isOfFlow;
  return {
    variables,
    sensitive: Object.keys(inputs).filter((name) => inputs[name]?.sensitive === true),
    ...omitUndefined({ joins, waitInSeconds, campaign }),
    ...(mutesOthers === true ? { mutedByUs: [] } : {}),
    ...(isConfirmed ? { confirmation: "due" } : {}),
  };
}

/** A leg begins with its own words, in the language in which its flow is written first. */
function whisper(
  { parent, flow, step, isAwaited, language, caller, told }: LegOrder,
  { flows }: CallPlan,
): Partial<IvrState> {
  const hasNumber = caller.kind === "phone" && caller.id !== undefined;
  const place: Place =
    isAwaited === true
      ? builtIn("legAwaited")
      : { type: "whisper", hasNumber, ...omitUndefined({ node: step, told }) };
  return {
    parent: { ...parent, caller },
    frames: [{ flow, place, trail: [] }],
    ...spokenIn(ownEntry(flows, flow), language),
  };
}

/** A call that calls somebody back begins with its own words: those of the step that was asked, where the flow still has it. */
function callingBack(
  { instanceId, ...callback }: CallbackCall,
  { pinned, flows }: CallPlan,
): Partial<IvrState> {
  const { mode, flow, step } = callback;
  const spoken = ownEntry(flows, flow);
  const node = ownEntry(spoken?.nodes, step ?? "") === undefined ? undefined : step;
  return {
    callback,
    frames: [
      {
        flow: spoken === undefined ? pinned.entry : flow,
        place: { type: "callingBack", mode, ...omitUndefined({ node }) },
        trail: [],
      },
    ],
    ...omitUndefined({ instanceId }),
    ...spokenIn(spoken, mode === "customerFirst" ? callback.language : undefined),
  };
}

/** The language that is wanted, where the flow speaks it; else the one in which it is written first. */
function spokenIn(flow: Flow | undefined, wanted: string | undefined): Partial<IvrState> {
  if (flow === undefined) return {};
  const speaks = wanted !== undefined && flow.languages.includes(wanted);
  return { language: speaks ? wanted : findFirstLanguage(flow) };
}

/** A room is open at the step that wants callers in it, and runs no other. */
function open({ flow, step = "" }: LegOrder, room: RoomOrder): Partial<IvrState> {
  return {
    room: { ...room, guests: [], admitted: 0 },
    frames: [{ flow, place: { type: "node", node: step }, trail: [] }],
  };
}

function identity(event: Beginning): Partial<IvrState> {
  return {
    activity: { type: "establishing", looks: 0 },
    direction: event.type === "callIncoming" ? "incoming" : "outgoing",
    startedAt: event.at,
    caller: event.type === "callIncoming" ? event.source : event.target,
    dialled: event.dialled[0] ?? "*",
    ...(event.type === "callIncoming" ? origin(event) : {}),
    ...(event.tenantId === undefined ? {} : { tenantId: event.tenantId }),
    ...(event.callChainId === undefined ? {} : { callChainId: event.callChainId }),
  };
}

function origin(event: Extract<Beginning, { type: "callIncoming" }>): Partial<IvrState> {
  const { isGroup, forwardedFrom, transferredBy, instanceId } = event;
  return omitUndefined({ isGroup, forwardedFrom, transferredBy, instanceId });
}

function place({ pinned, flows }: CallPlan): Partial<IvrState> {
  const flow = ownEntry(flows, pinned.entry);
  return {
    pinned,
    frames: [
      {
        flow: pinned.entry,
        place: flow === undefined ? builtIn("error") : { type: "node", node: flow.entry },
        trail: [],
      },
    ],
    language: flow === undefined ? "en" : findFirstLanguage(flow),
  };
}
