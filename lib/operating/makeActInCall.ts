import { IvrError } from "../errors";
import { findGraphAction } from "../graph/actions/index";
import { sayWhyNot, type Provision } from "../graph/actions/parts/sayWhyNot";
import type { SendCallEvents } from "../ingress/ports";
import type { OperatorAction } from "../ivr/call/conferenceAction";
import type { IvrState } from "../ivr/call/ivrState";
import { ownEntry } from "../ivr/call/ownEntry";
import { findSaidPrompt } from "../ivr/turn/findSaidPrompt";
import type { SaveAuditEntry } from "../records/ports";
import type { LoadCall, LoadCallPlan } from "../worker/ports";
import { findLiveCall } from "./findLiveCall";

/**
 * Has something done in a live call: it is asked for when this resolves. Rejects with CALL_NOT_FOUND, ACTION_NOT_PROVIDED,
 * BODY_INVALID, FLOW_NOT_FOUND, QUEUE_UNAVAILABLE or STORAGE_UNAVAILABLE.
 */
export type ActInCall = (
  request: Readonly<{ callId: string; action: OperatorAction; who: string }>,
) => Promise<void>;

/** What acting in calls needs from outside. */
export type OperatingPorts = Readonly<{
  loadCall: LoadCall;
  loadCallPlan: LoadCallPlan;
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
    const word = action.type === "say" ? "playPrompt" : action.type;
    const refusal = sayWhyNot(word, findGraphAction(word)?.only, ports.provided);
    if (refusal !== undefined) throw new IvrError("ACTION_NOT_PROVIDED", refusal);
    const { call, state } = await findLiveCall(ports.loadCall, id);
    const { callId } = call;
    if (action.type === "say") await mustBePublished(ports, state, action);
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

/** Only words that were published with the flows of this very call can be played in it. */
async function mustBePublished(
  ports: Pick<OperatingPorts, "loadCallPlan">,
  { pinned }: Pick<IvrState, "pinned">,
  { flow = pinned.entry, step }: Extract<OperatorAction, Readonly<{ type: "say" }>>,
): Promise<void> {
  const version = ownEntry(pinned.versions, flow);
  if (version === undefined) {
    throw new IvrError(
      "BODY_INVALID",
      `This call does not pass the flow ${flow}: \`flow\` may be ${Object.keys(pinned.versions).join(", ")}.`,
    );
  }
  const { plan } = await ports.loadCallPlan(pinned);
  if (findSaidPrompt(plan, { flow, step }) !== undefined) return;
  throw new IvrError(
    "BODY_INVALID",
    `Version ${version} of ${flow}, which this call goes by, has no step ${step} that says something: \`step\` must name one, such as one of type say.`,
  );
}
