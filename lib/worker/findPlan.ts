import type { CallEvent } from "../ivr/callEvent";
import type { CallPlan, FlowVersions } from "../ivr/callPlan";
import { eventLine } from "../ivr/eventLine";
import type { IvrState } from "../ivr/ivrState";
import type { Log } from "../log";
import type { ClipAudio, WorkerPorts } from "./ports";

/** What a call may pass, and where its clips lie. */
export type LoadedPlan = Readonly<{ plan: CallPlan; audio: ClipAudio }>;

/** The flows that a call runs through; for a call that begins, those of what was dialled. Undefined when the event leads nowhere: there is no such call, or nobody answers it, and then it has been turned away. */
export async function findPlan(
  ports: WorkerPorts,
  log: Log,
  state: IvrState,
  event: CallEvent,
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
