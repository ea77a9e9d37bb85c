import { IvrError } from "../errors";
import { findGraphAction } from "../graph/actions/index";
import { sayWhyNot, type Provision } from "../graph/actions/parts/sayWhyNot";
import type { SendCallEvents } from "../ingress/ports";
import type { OperatorAction } from "../ivr/call/conferenceAction";
import type { SaveAuditEntry } from "../records/ports";
import type { LoadCall } from "../worker/ports";
import { findLiveCall } from "./findLiveCall";

/**
 * Has something done in a live call: it is asked for when this resolves. Rejects with CALL_NOT_FOUND, ACTION_NOT_PROVIDED,
 * QUEUE_UNAVAILABLE or STORAGE_UNAVAILABLE.
 */
export type ActInCall = (
  request: Readonly<{ callId: string; action: OperatorAction; who: string }>,
) => Promise<void>;

/** What acting in calls needs from outside. */
export type OperatingPorts = Readonly<{
  loadCall: LoadCall;
  sendCallEvents: SendCallEvents;
  saveAuditEntry: SaveAuditEntry;
  /** What this environment has of what some actions need. */
  provided: readonly Provision[];
  newId: () => string;
  /** ISO instant of now. */
  now: () => string;
}>;

/** Makes the way into a live call: as an event of its own session, so that the order of its events holds and the core knows. */
export function makeActInCall(ports: OperatingPorts): ActInCall {
  return async ({ callId: id, action, who }) => {
    const refusal = sayWhyNot(action.type, findGraphAction(action.type)?.only, ports.provided);
    if (refusal !== undefined) throw new IvrError("ACTION_NOT_PROVIDED", refusal);
    const { callId } = await findLiveCall(ports.loadCall, id);
    const at = ports.now();
    // First: nothing is done in a call that nobody is known to have asked for.
    await ports.saveAuditEntry({
      at,
      who,
      what: "callActedOn",
      subject: "calls",
      detail: `${action.type}: ${callId}`,
    });
    await ports.sendCallEvents([
      { type: "operatorAsked", id: `operator-${ports.newId()}`, callId, at, action },
    ]);
  };
}
