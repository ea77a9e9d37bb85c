import { reasonAndCause } from "../../causeOf";
import { hasCode } from "../../errors";
import { omitUndefined } from "../../flow/omitUndefined";
import type { CallEvent } from "../../ivr/call/callEvent";
import { newCall } from "../../ivr/call/newCall";
import type { IvrState } from "../../ivr/call/ivrState";
import { isPast } from "../../ivr/isPast";
import { addTurnLine } from "../../ivr/lines/addTurnLine";
import { noLines, type CallLines } from "../../ivr/lines/callLines";
import { toTurnLine, type TurnLine } from "../../ivr/lines/toTurnLine";
import { step } from "../../ivr/step";
import type { Log } from "../../log";
import type { PerformActions } from "../perform/makePerformActions";
import type { StoredCall, WorkerPorts } from "../ports";
import { findTimerEvent } from "../timers/findTimerEvent";
import { planTimers } from "../timers/planTimers";
import { toTimerMessage } from "../timers/toTimerMessage";
import { findPlan, type LoadedPlan } from "./findPlan";
import type { LoadedCall } from "./loadedCall";
import { makeKeptCalls, type KeptCalls } from "./makeKeptCalls";
import { noteLife } from "./noteLife";
import { isOwnCancellation, makeNotingRepeats } from "./repeatedWords";
import { dropRecordings, takeLeftOvers } from "./takeLeftOvers";
import { writeEndLine } from "./writeEndLine";
import { writeTurnLines, type LogDetail } from "./writeTurnLines";

/** Takes one event of one call all the way: load, step, save with the actions still to do, perform. */
export type HandleCallEvent = (
  event: CallEvent,
  /** `isAnswered`: this process has answered the call already, ahead of its state. */
  options?: Readonly<{ isAnswered?: boolean }>,
) => Promise<void>;

/** How many event ids a call remembers: more than can be under way at once. */
const rememberedEvents = 32;

type Parts = Readonly<{
  ports: WorkerPorts;
  performActions: PerformActions;
  log: Log;
  decide: typeof step;
  logDetail: LogDetail;
  kept: KeptCalls;
}>;
/** One delivery being handled. */
type Delivery = Parts &
  Readonly<{
    plan: LoadedPlan;
    options: Readonly<{ isAnswered: boolean }>;
    /** ISO instant by the queue's clock: never before the event that was delivered. */
    now: () => string;
  }>;

/**
 * The only place with this order. The state is saved together with its actions before any of them is performed: a crash
 * after that performs them again on redelivery, so that an action may repeat but is never lost and nothing is decided
 * twice. Rejects with a retryable IvrError when the message should be delivered again. `decide` is `step`, unless
 * somebody tries what would come of another one; each step is logged, unless calls are enough.
 */
export function makeHandleCallEvent(
  ports: WorkerPorts,
  performActions: PerformActions,
  log: Log,
  {
    decide = step,
    logDetail = "steps",
  }: Readonly<{
    decide?: typeof step | undefined;
    logDetail?: LogDetail;
  }> = {},
): HandleCallEvent {
  const kept = makeKeptCalls(ports.now);
  const parts = { ports, performActions, log, decide, logDetail, kept };
  return async (event, { isAnswered = false } = {}) => {
    const own = kept.take(event.callId);
    const taken = own && (await take(parts, own, event, { isAnswered }));
    if (taken !== undefined) return kept.keep(taken);
    const stored = (await ports.loadCall(event.callId)) ?? {
      call: unknownCall(event),
      etag: undefined,
    };
    const loaded = { ...stored, isStored: true };
    kept.keep((await take(parts, loaded, event, { isAnswered })) ?? loaded);
  };
}

/** Resolves with the call as it is then; undefined when a kept call has to be read first: it proved old, or nothing would be written that proves it new. */
async function take(
  parts: Parts,
  loaded: LoadedCall,
  event: CallEvent,
  options: Delivery["options"],
): Promise<LoadedCall | undefined> {
  const { ports, log } = parts;
  const isKnown = loaded.call.handledEventIds.some((id) => isOf(id, event));
  if (isKnown && (loaded.isKept || !isNewest(loaded.call, event))) return undefined;
  if (loaded.isKept && isPast(loaded.call.state, event)) return loaded;
  const now = () => latest(ports.now(), event.at);
  if (!isKnown && isMereAlarm(loaded.call, event, now())) {
    return loaded.isKept ? undefined : wakeAgain(ports, loaded, now());
  }
  const plan = await findPlan(ports, log, loaded.call.state, event);
  if (plan === undefined) return undefined;
  const delivery = { ...parts, plan, options, now };
  return isKnown ? repeat(delivery, loaded, event) : takeTurns(delivery, loaded, [event]);
}

/** Performs again what may not have been performed. What is pending may be an answer's to this very event: under its id the actions left can be told. */
async function repeat(
  delivery: Delivery,
  loaded: LoadedCall,
  event: CallEvent,
): Promise<LoadedCall | undefined> {
  const { performActions, log, plan, options } = delivery;
  log.info("actionsRepeated", { callId: event.callId, eventId: event.id });
  const noted = await save(delivery, loaded, makeNotingRepeats(loaded.call));
  const { state, pendingActions, handledEventIds, timers } = noted.call;
  const named = { ...event, id: handledEventIds.at(-1) ?? event.id };
  const { lines } = noted.call;
  const context = { state, ...plan, ...omitUndefined({ toSend: timers?.toSend, lines }) };
  const followUps = await performActions(context, named, pendingActions, {
    ...options,
    isRepeated: true,
  });
  const taken = await takeTurns(delivery, afterPerforming(noted), followUps);
  // Whether the first delivery came that far nobody knows.
  writeEndLine(log, noted.call.state, event.at);
  await noteLife(delivery, undefined, noted.call.state);
  return taken;
}

async function takeTurns(
  delivery: Delivery,
  start: LoadedCall,
  events: readonly CallEvent[],
): Promise<LoadedCall | undefined> {
  const waiting = [...events];
  let loaded = start;
  for (let event = waiting.shift(); event !== undefined; event = waiting.shift()) {
    const taken = await takeTurn(delivery, loaded, event);
    if (taken === undefined) {
      if (loaded.isKept) return undefined;
      continue;
    }
    loaded = taken.loaded;
    waiting.push(...taken.followUps);
  }
  if (!loaded.isStored) loaded = await forgetRecordings(delivery, loaded);
  await noteLife(delivery, start.call.state, loaded.call.state);
  return loaded;
}

type Turn = Readonly<{ loaded: LoadedCall; followUps: readonly CallEvent[] }>;

/** Undefined when nothing is written: the event changes nothing, or a kept call is old. */
async function takeTurn(
  delivery: Delivery,
  loaded: LoadedCall,
  told: CallEvent,
): Promise<Turn | undefined> {
  const { performActions, decide, plan, options } = delivery;
  const began = performance.now();
  const before = loaded.call;
  if (isOwnCancellation(before, told)) return undefined;
  const now = delivery.now();
  const event = findTimerEvent(before, told, now);
  const { state, actions } = decide(before.state, event, plan.plan);
  if (state === before.state) return undefined;
  const asked = [...actions, ...takeLeftOvers(before, event)];
  // What a rescue follows may not have sent what it was to send.
  const isAlarmless = event.type === "stepFailed";
  const timers = planTimers(before.timers, state, actions, { now, isAlarmless });
  const line = findTurnLine(delivery, before.state, state, { event, actions: asked });
  const lines = addLine(delivery.ports, before.lines, line);
  const saved = await saveUnlessOld(delivery, loaded, {
    ...before,
    ...omitUndefined({ lines }),
    state,
    handledEventIds: [...before.handledEventIds, event.id].slice(-rememberedEvents),
    pendingActions: asked,
    timers,
  });
  if (saved === undefined) return undefined;
  const context = { state, ...plan, toSend: timers.toSend, ...omitUndefined({ lines }) };
  const followUps = await performActions(context, event, asked, options);
  const tookInMs = performance.now() - began;
  writeTurnLines(delivery, before.state, state, { event, line, tookInMs });
  return { loaded: afterPerforming(saved), followUps };
}

/** The lines of an event, where they are kept or logged. */
function findTurnLine(
  { ports, logDetail, plan: { plan } }: Delivery,
  before: IvrState,
  state: IvrState,
  what: Parameters<typeof toTurnLine>[2],
): TurnLine | undefined {
  if (logDetail === "calls" && ports.packText === undefined) return undefined;
  return toTurnLine(before, state, what, plan);
}

/** They are saved with the state, so an event that comes again adds none. */
function addLine(
  { packText }: WorkerPorts,
  lines: CallLines | undefined,
  line: TurnLine | undefined,
): CallLines | undefined {
  if (packText === undefined || line === undefined) return undefined;
  return addTurnLine(lines ?? noLines, line, packText);
}

/** True for a message of a timer that nobody awaits any more, when nothing else is due either. */
function isMereAlarm(call: StoredCall, event: CallEvent, now: string): boolean {
  if (event.type !== "timerFired" || call.timers === undefined) return false;
  const due = findTimerEvent(call, event, now);
  return due === event && call.state.timers[event.timer] !== event.generation;
}

/** Whatever is awaited next needs another message. What was sent need not be stored: sent again it is the same message. */
async function wakeAgain(ports: WorkerPorts, loaded: LoadedCall, now: string): Promise<LoadedCall> {
  const { call } = loaded;
  const timers = planTimers(call.timers, call.state, [], { now });
  const { callId } = call.state;
  await Promise.all(
    timers.toSend.map((one) => ports.scheduleCallEvent(toTimerMessage(callId, one), one.dueAt)),
  );
  return { ...loaded, call: { ...call, timers } };
}

/** Saves a call that changed. */
async function save(
  { ports }: Pick<Parts, "ports">,
  loaded: LoadedCall,
  call: StoredCall,
): Promise<LoadedCall> {
  if (call === loaded.call) return loaded;
  const etag = await ports.saveCall(call.state.callId, call, loaded.etag);
  return { call, etag, isStored: true };
}

async function saveUnlessOld(
  parts: Parts,
  loaded: LoadedCall,
  call: StoredCall,
): Promise<LoadedCall | undefined> {
  try {
    return await save(parts, loaded, call);
  } catch (error) {
    if (!loaded.isKept || !hasCode(error, "IVR_STATE_CONFLICT")) throw error;
    parts.kept.noteOld();
    return undefined;
  }
}

/** The token of a recording that is kept should not stay; the next event would overwrite it, but may never come. */
async function forgetRecordings(delivery: Delivery, loaded: LoadedCall): Promise<LoadedCall> {
  const { call, etag } = loaded;
  const { callId } = call.state;
  try {
    const saved = await delivery.ports.saveCall(callId, call, etag);
    return { call, etag: saved, isStored: true };
  } catch (error) {
    delivery.log.warn("recordingTokenStays", { callId, ...reasonAndCause(error) });
    return loaded;
  }
}

function afterPerforming(loaded: LoadedCall): LoadedCall {
  const call = dropRecordings(loaded.call);
  return call === loaded.call ? loaded : { ...loaded, call, isStored: false };
}

function unknownCall(event: CallEvent): StoredCall {
  return { state: newCall(event.callId, event.at), handledEventIds: [], pendingActions: [] };
}

/** An id of this event, or of one that it brought about. */
function isOf(id: string, event: CallEvent): boolean {
  return id === event.id || id.startsWith(`${event.id}/`);
}

/** The newest handled event is this one or one that its own actions brought about. */
function isNewest(call: StoredCall, event: CallEvent): boolean {
  return isOf(call.handledEventIds.at(-1) ?? "", event);
}

/** Of two ISO instants; the first where the other is none. */
function latest(first: string, second: string): string {
  return Date.parse(second) > Date.parse(first) ? second : first;
}
