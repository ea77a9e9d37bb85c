import { reasonAndCause } from "../../causeOf";
import type { CallEvent } from "../../ivr/call/callEvent";
import type { CallPlan, FlowVersions } from "../../ivr/call/callPlan";
import type { Beginning } from "../../ivr/events/noteBeginning";
import { eventLine } from "../../ivr/lines/eventLine";
import type { IvrState } from "../../ivr/call/ivrState";
import { isRetryable } from "../../errors";
import type { Log } from "../../log";
import type { ClipAudio, WorkerPorts } from "../ports";

/** What a call may pass, and where its clips lie. */
export type LoadedPlan = Readonly<{ plan: CallPlan; audio: ClipAudio }>;

/** The flows that a call runs through; for a call that begins, those of what was dialled. Undefined when the event leads nowhere: there is no such call, or nobody answers it, and then it has been turned away. */
export async function findPlan(
  ports: Pick<WorkerPorts, "loadCallPlan" | "resolveEntryPoint" | "graph">,
  log: Log,
  state: Pick<IvrState, "activity" | "pinned">,
  event: CallEvent,
): Promise<LoadedPlan | undefined> {
  // A call may have ended before it began here: then its beginning still says what belongs into its record.
  if (state.pinned.entry !== "") return ports.loadCallPlan(state.pinned);
  // A leg speaks in the versions of the call that it is placed for.
  if (event.type === "callCreated" && event.leg !== undefined) {
    return ports.loadCallPlan(event.leg.pinned);
  }
  if (event.type === "callIncoming" || event.type === "callCreated") {
    // Whom we call ourselves has what is live: only callers try what is on trial.
    const caller = event.type === "callIncoming" ? (event.source.id ?? event.callId) : undefined;
    const entry = await ports.resolveEntryPoint(event.dialled, event.at, caller);
    if (entry !== undefined) return ports.loadCallPlan(entry.pinned);
    log.error("noEntryPoint", {
      callId: event.callId,
      remedy: "Set one with `npm run flows -- entry set`; the entry point * answers everything.",
    });
    if (event.type === "callIncoming" && state.activity.type === "new")
      await reject(ports, log, event);
    return undefined;
  }
  // Only what its record says is needed of a call that could not begin: its flow may be what cannot be read.
  if (event.type === "stepFailed" && event.beginning !== undefined) {
    return { plan: { ...emptyPlan, pinned: await findPinned(ports, event.beginning) }, audio: {} };
  }
  // The end of a call may overtake its beginning, and the sound of one we placed its creation: both are remembered.
  if (event.type === "callTerminated" || event.type === "audioActive")
    return { plan: emptyPlan, audio: {} };
  log.info("unknownCall", {
    callId: event.callId,
    stepEvent: eventLine(event, { hideKeys: true }),
  });
  return undefined;
}

async function findPinned(
  ports: Pick<WorkerPorts, "resolveEntryPoint">,
  beginning: Beginning,
): Promise<FlowVersions> {
  if (beginning.type === "callCreated" && beginning.leg !== undefined) return beginning.leg.pinned;
  try {
    const entry = await ports.resolveEntryPoint(beginning.dialled, beginning.at);
    return entry?.pinned ?? nothingPinned;
  } catch (error) {
    if (isRetryable(error)) throw error;
    return nothingPinned;
  }
}

async function reject(
  ports: Pick<WorkerPorts, "graph">,
  log: Log,
  { callId, tenantId }: Extract<CallEvent, { type: "callIncoming" }>,
): Promise<void> {
  try {
    const call = { callId, ...(tenantId === undefined ? {} : { tenantId }) };
    await ports.graph.reject(call, { reason: "none" });
  } catch (error) {
    if (isRetryable(error)) throw error;
    // It is over already, or somebody else's.
    log.warn("callNotTurnedAway", { callId, ...reasonAndCause(error) });
  }
}

const nothingPinned: FlowVersions = { entry: "", versions: {} };
const emptyPlan: CallPlan = {
  pinned: nothingPinned,
  flows: {},
  bindings: { schema: "bindings/v1" },
};
