import { actionLine } from "../ivr/actionLine";
import type { CallEvent } from "../ivr/callEvent";
import type { CallPlan, FlowVersions } from "../ivr/callPlan";
import { eventLine } from "../ivr/eventLine";
import { hidesKeysInLog } from "../ivr/hidesKeys";
import type { IvrState } from "../ivr/ivrState";
import { newCall } from "../ivr/newCall";
import { stateLine } from "../ivr/stateLine";
import { step } from "../ivr/step";
import type { Log } from "../log";
import type { PerformActions } from "./makePerformActions";
import type { ClipAudio, Etag, StoredCall, WorkerPorts } from "./ports";

/** Takes one event of one call all the way: load, step, save with the actions still to do, perform. */
export type HandleCallEvent = (
  event: CallEvent,
  /** `isAnswered`: this process has answered the call already, ahead of its state. */
  options?: Readonly<{ isAnswered?: boolean }>,
) => Promise<void>;

/** How many event ids a call remembers: more than can be under way at once. */
const rememberedEvents = 32;

/** What a call needs to be stepped: where it stands, and what it may pass. */
type LoadedCall = Readonly<{ call: StoredCall; etag: Etag | undefined }>;
type LoadedPlan = Readonly<{ plan: CallPlan; audio: ClipAudio }>;

/**
 * The only place with this order. The state is saved together with its actions before any of them is performed: a crash
 * after that performs them again on redelivery, so that an action may repeat but is never lost and nothing is decided
 * twice. Rejects with a retryable IvrError when the message should be delivered again.
 */
export function makeHandleCallEvent(
  ports: WorkerPorts,
  performActions: PerformActions,
  log: Log,
): HandleCallEvent {
  return async (event, { isAnswered = false } = {}) => {
    const stored = await ports.loadCall(event.callId);
    const loaded: LoadedCall = stored ?? { call: unknownCall(event), etag: undefined };
    const plan = await findPlan(ports, loaded.call.state, event, log);
    if (plan === undefined) return;
    if (loaded.call.handledEventIds.includes(event.id)) {
      if (!isNewest(loaded.call, event)) return;
      log.info("actionsRepeated", { callId: event.callId, eventId: event.id });
      const { state, pendingActions, handledEventIds } = loaded.call;
      // What is pending may be an answer's to this very event: under its id the actions left can be told.
      const id = handledEventIds.at(-1) ?? event.id;
      const followUps = await performActions({ state, ...plan }, { ...event, id }, pendingActions, {
        isRepeated: true,
        isAnswered,
      });
      await takeTurns(loaded, plan, followUps, { isAnswered });
      return;
    }
    await takeTurns(loaded, plan, [event], { isAnswered });
  };

  async function takeTurns(
    start: LoadedCall,
    plan: LoadedPlan,
    events: readonly CallEvent[],
    options: Readonly<{ isAnswered: boolean }>,
  ): Promise<void> {
    let { call, etag } = start;
    const waiting = [...events];
    for (let event = waiting.shift(); event !== undefined; event = waiting.shift()) {
      const began = performance.now();
      const { state, actions } = step(call.state, event, plan.plan);
      if (state !== call.state) {
        const handledEventIds = [...call.handledEventIds, event.id].slice(-rememberedEvents);
        const before = call.state;
        call = { state, handledEventIds, pendingActions: actions };
        etag = await ports.saveCall(event.callId, call, etag);
        waiting.push(...(await performActions({ state, ...plan }, event, actions, options)));
        logStep(log, plan.plan, before, call, event, performance.now() - began);
      }
    }
  }
}

function unknownCall(event: CallEvent): StoredCall {
  return { state: newCall(event.callId, event.at), handledEventIds: [], pendingActions: [] };
}

/** The newest handled event is this one or one that its own actions brought about. */
function isNewest(call: StoredCall, event: CallEvent): boolean {
  const newest = call.handledEventIds.at(-1) ?? "";
  return newest === event.id || newest.startsWith(`${event.id}/`);
}

async function findPlan(
  ports: WorkerPorts,
  state: IvrState,
  event: CallEvent,
  log: Log,
): Promise<LoadedPlan | undefined> {
  if (state.phase !== "new") return ports.loadCallPlan(state.pinned);
  if (event.type === "callIncoming" || event.type === "callCreated") {
    const entry = await ports.resolveEntryPoint(event.dialled);
    if (entry !== undefined) return ports.loadCallPlan(entry.pinned);
    log.error("noEntryPoint", {
      callId: event.callId,
      remedy: "Set one with `npm run flows -- entry set`; the entry point * answers everything.",
    });
    if (event.type === "callIncoming") {
      await ports.graph.reject({ callId: event.callId, ...tenantOf(event) }, "none");
    }
    return undefined;
  }
  // The end of a call may overtake its beginning, and the sound of one we placed its creation: both are remembered.
  if (event.type === "callTerminated" || event.type === "audioActive")
    return { plan: emptyPlan, audio: {} };
  log.info("unknownCall", { callId: event.callId, stepEvent: eventLine(event) });
  return undefined;
}

function tenantOf(event: Readonly<{ tenantId?: string }>): Readonly<{ tenantId?: string }> {
  return event.tenantId === undefined ? {} : { tenantId: event.tenantId };
}

const nothingPinned: FlowVersions = { entry: "", versions: {} };
const emptyPlan: CallPlan = {
  pinned: nothingPinned,
  flows: {},
  bindings: { schema: "bindings/v1" },
};

function logStep(
  log: Log,
  plan: CallPlan,
  before: IvrState,
  call: StoredCall,
  event: CallEvent,
  tookInMs: number,
): void {
  const { state, pendingActions } = call;
  const hide = hidesKeysInLog(before, plan) || hidesKeysInLog(state, plan);
  log.info("step", {
    callId: state.callId,
    stepEvent: eventLine(event, { hideKeys: hide }),
    node: state.frames.at(-1)?.node,
    outcome: stateLine(state),
    actions: pendingActions.map((action) =>
      actionLine(action, { hideWords: hide, hideValues: true }),
    ),
    ms: Math.round(tookInMs * 10) / 10,
  });
}
