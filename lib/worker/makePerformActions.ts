import type { Action } from "../ivr/action";
import type { CallEvent } from "../ivr/callEvent";
import { hasCode } from "../errors";
import type { Log } from "../log";
import { afterRefusal } from "./afterRefusal";
import { keepRecording } from "./keepRecording";
import { lookUp, notify, readPresence } from "./askOutside";
import { performOnGraph } from "./performOnGraph";
import type { PerformContext } from "./performContext";
import type { WorkerPorts } from "./ports";

/** Performs actions in order; resolves with the events their outcomes are. Rejects with a retryable IvrError to have all that is not done yet done again. */
export type PerformActions = (
  context: PerformContext,
  event: CallEvent,
  actions: readonly Action[],
) => Promise<readonly CallEvent[]>;

/** Remembers, for events that come again to this very process, how many of their actions are done. */
const remembered = 1000;

/** The worker's hands: each action to the port that performs it. What Graph refuses comes back as an event, because the call must go on. */
export function makePerformActions(ports: WorkerPorts, log: Log): PerformActions {
  const done = new Map<string, number>();
  return async (context, event, actions) => {
    const followUps: CallEvent[] = [];
    let gone = false;
    for (let index = done.get(event.id) ?? 0; index < actions.length; index++) {
      const action = actions[index];
      if (action === undefined || (gone && isOnCall(action))) continue;
      try {
        followUps.push(...(await perform(ports, log, context, event, action)));
      } catch (error) {
        if (hasCode(error, "GRAPH_CALL_GONE")) {
          gone = true;
          followUps.push(callGone(ports, event));
        } else if (hasCode(error, "GRAPH_REFUSED")) {
          log.warn("actionRefused", {
            callId: event.callId,
            action: action.type,
            ...error.details,
          });
          followUps.push(...afterRefusal(ports, event, action));
        } else {
          if (done.size > remembered) done.clear();
          done.set(event.id, index);
          throw error;
        }
      }
    }
    done.delete(event.id);
    return followUps;
  };
}

async function perform(
  ports: WorkerPorts,
  log: Log,
  context: PerformContext,
  event: CallEvent,
  action: Action,
): Promise<readonly CallEvent[]> {
  switch (action.type) {
    case "startTimer": {
      const { timer, generation, delayInMs } = action;
      const dueAt = new Date(Date.parse(ports.now()) + delayInMs).toISOString();
      const id = `${event.callId}/timer/${timer}/${generation}`;
      await ports.scheduleCallEvent(
        { id, callId: event.callId, at: dueAt, type: "timerFired", timer, generation },
        dueAt,
      );
      return [];
    }
    case "keepCallRecord":
      await ports.saveCallRecord(action.record);
      return [];
    case "keepRecording":
      await keepRecording(ports, log, context, event, action);
      return [];
    case "lookUp":
      return [await lookUp(ports, context, event, action)];
    case "readPresence":
      return [await readPresence(ports, log, context, event, action)];
    case "notify":
      await notify(ports, log, context, event, action);
      return [];
    case "answer":
    case "reject":
    case "subscribeToTone":
    case "playPrompt":
    case "recordResponse":
    case "cancelMediaProcessing":
    case "transfer":
    case "keepAlive":
    case "hangUp":
      return performOnGraph(ports, log, context, event, action);
  }
}

/** Actions that make no sense once Graph has forgotten the call. */
function isOnCall(action: Action): boolean {
  return (
    action.type !== "keepCallRecord" && action.type !== "keepRecording" && action.type !== "notify"
  );
}

function callGone(ports: WorkerPorts, event: CallEvent): CallEvent {
  return {
    id: `${event.id}/gone`,
    callId: event.callId,
    at: ports.now(),
    type: "callTerminated",
    reason: "gone",
  };
}
