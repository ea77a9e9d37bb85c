import { reasonAndCause } from "../../causeOf";
import type { CallEvent } from "../../ivr/call/callEvent";
import type { IvrState } from "../../ivr/call/ivrState";
import { newCall } from "../../ivr/call/newCall";
import { step } from "../../ivr/step";
import type { Log } from "../../log";
import { findPlan, type LoadedPlan } from "./findPlan";
import { writeEndLine } from "./writeEndLine";
import { writeTurnLines, type LogDetail } from "./writeTurnLines";
import { takeLeftOvers, dropRecordings } from "./takeLeftOvers";
import type { PerformActions } from "../perform/makePerformActions";
import type { Etag, StoredCall, WorkerPorts } from "../ports";
import { isOwnCancellation, makeNotingRepeats } from "./repeatedWords";

/** Takes one event of one call all the way: load, step, save with the actions still to do, perform. */
export type HandleCallEvent = (
  event: CallEvent,
  /** `isAnswered`: this process has answered the call already, ahead of its state. */
  options?: Readonly<{ isAnswered?: boolean }>,
) => Promise<void>;

/** How many event ids a call remembers: more than can be under way at once. */
const rememberedEvents = 32;

/** What a call needs to be stepped: where it stands, and whether that is stored. */
type LoadedCall = Readonly<{ call: StoredCall; etag: Etag | undefined; isStored: boolean }>;
/** One delivery being handled. */
type Delivery = Readonly<{
  ports: WorkerPorts;
  performActions: PerformActions;
  log: Log;
  decide: typeof step;
  logDetail: LogDetail;
  plan: LoadedPlan;
  options: Readonly<{ isAnswered: boolean }>;
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
  return async (event, { isAnswered = false } = {}) => {
    const stored = (await ports.loadCall(event.callId)) ?? {
      call: unknownCall(event),
      etag: undefined,
    };
    const loaded: LoadedCall = { ...stored, isStored: true };
    const plan = await findPlan(ports, log, loaded.call.state, event);
    if (plan === undefined) return;
    const parts = { ports, performActions, log, decide, logDetail };
    const delivery = { ...parts, plan, options: { isAnswered } };
    if (!loaded.call.handledEventIds.includes(event.id)) {
      await takeTurns(delivery, loaded, [event]);
    } else if (isNewest(loaded.call, event)) {
      await repeat(delivery, loaded, event);
    }
  };
}

/** Performs again what may not have been performed. What is pending may be an answer's to this very event: under its id the actions left can be told. */
async function repeat(delivery: Delivery, loaded: LoadedCall, event: CallEvent): Promise<void> {
  const { ports, performActions, log, plan, options } = delivery;
  log.info("actionsRepeated", { callId: event.callId, eventId: event.id });
  const noted = await save(ports, loaded, makeNotingRepeats(loaded.call));
  const { state, pendingActions, handledEventIds } = noted.call;
  const named = { ...event, id: handledEventIds.at(-1) ?? event.id };
  const followUps = await performActions({ state, ...plan }, named, pendingActions, {
    ...options,
    isRepeated: true,
  });
  await takeTurns(delivery, afterPerforming(noted), followUps);
  // Whether the first delivery came that far nobody knows.
  writeEndLine(log, noted.call.state, event.at);
  await noteLife(delivery, undefined, noted.call.state);
}

async function takeTurns(
  delivery: Delivery,
  start: LoadedCall,
  events: readonly CallEvent[],
): Promise<void> {
  const { ports, performActions, log, decide, plan, options } = delivery;
  let loaded = start;
  const waiting = [...events];
  for (let event = waiting.shift(); event !== undefined; event = waiting.shift()) {
    const began = performance.now();
    const before = loaded.call;
    if (isOwnCancellation(before, event)) continue;
    const { state, actions } = decide(before.state, event, plan.plan);
    if (state === before.state) continue;
    const asked = [...actions, ...takeLeftOvers(before, event)];
    loaded = await save(ports, loaded, {
      ...before,
      state,
      handledEventIds: [...before.handledEventIds, event.id].slice(-rememberedEvents),
      pendingActions: asked,
    });
    waiting.push(...(await performActions({ state, ...plan }, event, asked, options)));
    writeTurnLines(delivery, before.state, loaded.call, {
      event,
      tookInMs: performance.now() - began,
    });
    loaded = afterPerforming(loaded);
  }
  if (!loaded.isStored) await forgetRecordings(ports, loaded, log);
  await noteLife(delivery, start.call.state, loaded.call.state);
}

/** Puts a call that began into the list of live calls, and takes one that ended from it. The list is for people who look on: no caller waits for it, or fails with it. */
async function noteLife(
  { ports: { liveCalls }, log }: Delivery,
  before: IvrState | undefined,
  state: IvrState,
): Promise<void> {
  const is = lifeOf(state);
  if (is === "unborn" || is === (before && lifeOf(before))) return;
  // One that ends with its first event was never in the list.
  if (is === "over" && before && lifeOf(before) === "unborn") return;
  try {
    await (is === "goesOn" ? liveCalls.noteLiveCall(state) : liveCalls.forgetLiveCall(state));
  } catch (error) {
    log.warn("liveCallNotNoted", { callId: state.callId, ...reasonAndCause(error) });
  }
}

function lifeOf({ activity: { type } }: IvrState): "unborn" | "goesOn" | "over" {
  if (type === "new") return "unborn";
  return type === "ended" ? "over" : "goesOn";
}

/** Saves a call that changed. */
async function save(ports: WorkerPorts, loaded: LoadedCall, call: StoredCall): Promise<LoadedCall> {
  if (call === loaded.call) return loaded;
  const etag = await ports.saveCall(call.state.callId, call, loaded.etag);
  return { call, etag, isStored: true };
}

/** The token of a recording that is kept should not stay; the next event would overwrite it, but may never come. */
async function forgetRecordings(
  ports: WorkerPorts,
  { call, etag }: LoadedCall,
  log: Log,
): Promise<void> {
  try {
    await ports.saveCall(call.state.callId, call, etag);
  } catch (error) {
    log.warn("recordingTokenStays", {
      callId: call.state.callId,
      ...reasonAndCause(error),
    });
  }
}

function afterPerforming(loaded: LoadedCall): LoadedCall {
  const call = dropRecordings(loaded.call);
  return call === loaded.call ? loaded : { ...loaded, call, isStored: false };
}

function unknownCall(event: CallEvent): StoredCall {
  return { state: newCall(event.callId, event.at), handledEventIds: [], pendingActions: [] };
}

/** The newest handled event is this one or one that its own actions brought about. */
function isNewest(call: StoredCall, event: CallEvent): boolean {
  const newest = call.handledEventIds.at(-1) ?? "";
  return newest === event.id || newest.startsWith(`${event.id}/`);
}
