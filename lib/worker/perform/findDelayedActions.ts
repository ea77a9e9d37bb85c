import { findGraphAction } from "../../graph/actions/index";
import type { Action } from "../../ivr/call/action";
import type { CallEvent } from "../../ivr/call/callEvent";
import type { WorkerPorts } from "../ports";

/** Less is within what timers allow for. */
const noticedInMs = 1000;

/**
 * The event that says that actions were done so late that the timers set with them would come too early: Graph throttled,
 * or a dead worker left them to be repeated. `timersSetAt` is absent where nobody knows. None where no timer waits for them.
 */
export function findDelayedActions(
  ports: Pick<WorkerPorts, "now">,
  event: CallEvent,
  actions: readonly Action[],
  timersSetAt: string | undefined,
): readonly CallEvent[] {
  const timers = actions.flatMap((action) => {
    if (action.type !== "startTimer") return [];
    const { timer, generation, delayInMs } = action;
    return [{ timer, generation, delayInMs }];
  });
  const isAwaited = actions.some(({ type }) => findGraphAction(type)?.isAwaited === true);
  if (timers.length === 0 || !isAwaited) return [];
  const at = ports.now();
  if (timersSetAt !== undefined && Date.parse(at) - Date.parse(timersSetAt) < noticedInMs) {
    return [];
  }
  const id = `${event.id}/delayed`;
  return [{ id, callId: event.callId, at, type: "actionsDelayed", timers }];
}
