import { createHash } from "node:crypto";
import { omitUndefined } from "../../flow/omitUndefined";
import type { CallFact } from "../../ivr/call/callEvent";
import type { Value } from "../../flow/document/value";
import type { IvrState } from "../../ivr/call/ivrState";
import { resolveTarget } from "./resolveTarget";
import type { ActionOf, Work } from "./work";

/** Rings somebody in a call of its own. Whoever cannot be rung is somebody who did not come: the call that waits goes on. */
export async function placeCall(
  work: Work,
  {
    operation,
    target: named,
    flow,
    step,
    isAwaited,
    language,
    ringInSeconds,
  }: ActionOf<"placeCall">,
): Promise<CallFact | void> {
  const { ports, log, event } = work;
  const { state, plan } = work.context;
  const { callId } = event;
  const refused: CallFact = { type: "legChanged", operation, outcome: "ended" };
  // Somebody may have called back by hand meanwhile.
  if (state.callback !== undefined && !(await ports.callbacks.isWanted(state.callback)))
    return refused;
  const target = resolveTarget(plan.bindings, named);
  if (target?.kind !== "user" && target?.kind !== "phone") {
    log.error("targetNotBound", { callId, target: Object.values(named) });
    return refused;
  }
  const placed = await ports.legs.placeLeg({
    order: {
      parent: { callId, operation },
      pinned: plan.pinned,
      flow,
      caller: state.caller,
      ...omitUndefined({ step, isAwaited, language }),
    },
    target,
    dialled: state.dialled,
    variables: toTold(state),
    ringInSeconds,
    ...omitUndefined({ instanceId: state.instanceId, tenantId: state.tenantId }),
  });
  if (placed === "unknown") return undefined;
  if (placed === "refused") return refused;
  return { type: "legChanged", operation, legCallId: placed.callId, outcome: "ringing" };
}

/** What callers enter in confidence is nobody else's to hear. */
function toTold({ variables, sensitive }: IvrState): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    Object.entries(variables).filter(([name]) => !sensitive.includes(name)),
  );
}

/** Ends a leg of this call. */
export function withdrawCall(
  { ports, event: { callId } }: Work,
  { operation }: ActionOf<"withdrawCall">,
): Promise<void> {
  return ports.legs.withdrawLeg({ callId, operation });
}

/** Tells the session for which this leg rings. The same news again is the same message. */
export async function tellParent(
  { ports, event }: Work,
  { parent, outcome }: ActionOf<"tellParent">,
): Promise<void> {
  const { callId: legCallId } = event;
  // A room tells the calls of many guests, and each message is known by its id alone.
  const whose = createHash("sha256").update(`${parent.callId} ${parent.operation}`).digest("hex");
  await ports.sendCallEvents([
    {
      id: `leg/${legCallId}/${whose.slice(0, 16)}/${outcome}`,
      callId: parent.callId,
      at: ports.now(),
      type: "legChanged",
      operation: parent.operation,
      legCallId,
      outcome,
    },
  ]);
}
