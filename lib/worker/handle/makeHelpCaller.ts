import { reasonAndCause } from "../../causeOf";
import type { CallReference } from "../../graph/actions/graphAction";
import type { CallEvent } from "../../ivr/call/callEvent";
import type { Beginning } from "../../ivr/events/noteBeginning";
import type { IvrState } from "../../ivr/call/ivrState";
import { hasCode, isRetryable } from "../../errors";
import type { Log } from "../../log";
import type { HandleCallEvent } from "./makeHandleCallEvent";
import type { StoredCall, WorkerPorts } from "../ports";

type Rescue = Extract<CallEvent, { type: "stepFailed" }>;

/** Helps the caller of a call whose event could not be handled. Rejects only with what may pass, and is then worth another try. */
export type HelpCaller = (
  event: Rescue,
  /** `isHopeless`: not even this event can be handled. */
  options?: Readonly<{ isHopeless?: boolean }>,
) => Promise<void>;

/**
 * The caller hears the flow's apology and goes to its operator. Where even that cannot be decided (a state or a flow that
 * nobody can read) the call is hung up: a line that ends is better than one that is silent. An outage is never the reason.
 */
export function makeHelpCaller(
  ports: Pick<WorkerPorts, "graph" | "loadCall">,
  handleCallEvent: HandleCallEvent,
  log: Log,
): HelpCaller {
  return async (event, { isHopeless = false } = {}) => {
    const { callId, id } = event;
    let call: CallReference = { callId };
    try {
      const stored = (await ports.loadCall(callId))?.call;
      const tenantId = stored?.state.tenantId;
      if (tenantId !== undefined) call = { callId, tenantId };
      if (event.beginning !== undefined && isUnbegun(stored?.state)) {
        await takeUp(handleCallEvent, log, { event, beginning: event.beginning, isHopeless });
        return;
      }
      const nobody = whyNobody(stored?.state);
      if (nobody !== undefined) {
        log.warn("nobodyToRescue", { callId, reason: nobody });
        if (!isHopeless) await finish(handleCallEvent, stored, event);
        return;
      }
      if (isHopeless) throw new Error("Its rescue ended without a word twice.");
      await handleCallEvent(event);
      log.error("callRescued", { callId, rescueId: id });
    } catch (error) {
      if (isRetryable(error)) throw error;
      log.error("rescueFailed", { callId, rescueId: id, ...reasonAndCause(error) });
      await hangUp(ports, call, log);
    }
  };
}

/** Nothing but news of its sound or of its end ever came through. */
function isUnbegun(state: IvrState | undefined): boolean {
  if (state === undefined || state.activity.type === "new") return true;
  return state.activity.type === "ended" && state.pinned.entry === "";
}

/**
 * What no worker survived may go well under another id: then the call is noted as it should have been, and soon found to be over. Where
 * even that fails, its record is written without its flow.
 */
async function takeUp(
  handleCallEvent: HandleCallEvent,
  log: Log,
  {
    event,
    beginning,
    isHopeless,
  }: Readonly<{ event: Rescue; beginning: Beginning; isHopeless: boolean }>,
): Promise<void> {
  const { callId, id } = event;
  try {
    if (isHopeless) throw new Error("Its rescue ended without a word twice.");
    await handleCallEvent({ ...beginning, id });
    log.warn("beginningTakenUp", { callId, rescueId: id });
  } catch (error) {
    if (isRetryable(error)) throw error;
    await handleCallEvent(event);
    log.error("beginningLost", { callId, rescueId: id, ...reasonAndCause(error) });
  }
}

/** What a call that is over asked for last may not be done: its record, or a message that somebody left. */
async function finish(
  handleCallEvent: HandleCallEvent,
  call: StoredCall | undefined,
  event: CallEvent,
): Promise<void> {
  const last = call?.handledEventIds.at(-1);
  if (call?.state.activity.type === "ended" && last !== undefined) {
    await handleCallEvent({ ...event, id: last });
  }
}

function whyNobody(state: IvrState | undefined): string | undefined {
  if (state === undefined || state.activity.type === "new") return "The call never began here.";
  return state.activity.type === "ended" ? "The call was over." : undefined;
}

async function hangUp(
  ports: Pick<WorkerPorts, "graph">,
  call: CallReference,
  log: Log,
): Promise<void> {
  try {
    await ports.graph.hangUp(call);
  } catch (error) {
    if (isRetryable(error)) throw error;
    // Nothing is left that could help this call, if it is not over already.
    if (!hasCode(error, "GRAPH_CALL_GONE")) log.error("hangUpFailed", { callId: call.callId });
  }
}
