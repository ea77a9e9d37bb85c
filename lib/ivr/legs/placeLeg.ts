import type { Target } from "../../flow/document/flow";
import { omitUndefined } from "../../flow/omitUndefined";
import type { CallbackCall } from "../call/callbackCall";
import { currentFrame, nameOperation, type Turn } from "../turn/turn";

/** So many legs a call has at most. */
const mostLegs = 5;

/**
 * Rings somebody for this call, in a call of its own; returns the operation by which its news is known. Undefined when the call has
 * as many legs as it may have.
 */
export function placeLeg(
  turn: Turn,
  { target, ringInSeconds }: Readonly<{ target: Target; ringInSeconds: number }>,
): string | undefined {
  const { legs = [] } = turn.state;
  if (legs.length >= mostLegs) return undefined;
  const operation = nameOperation(turn, "leg");
  const { flow, place } = currentFrame(turn);
  const { callback } = turn.state;
  turn.state.legs = [...legs, { operation }];
  turn.actions.push({
    type: "placeCall",
    operation,
    target,
    flow,
    ...(place.type === "node" ? { step: place.node } : {}),
    ...(callback === undefined ? {} : toOther(callback)),
    ringInSeconds,
  });
  return operation;
}

/** How the other one is spoken to when somebody is called back: the caller awaits the call, a colleague is asked. */
function toOther({ mode, step, language }: CallbackCall) {
  return mode === "agentFirst"
    ? { isAwaited: true as const, ...omitUndefined({ language }) }
    : omitUndefined({ step });
}
