import type { Action } from "../ivr/action";
import type { CallEvent } from "../ivr/callEvent";
import { hasCode } from "../errors";
import type { Log } from "../log";
import { afterRefusal } from "./afterRefusal";
import { keepRecording } from "./keepRecording";
import { checkPin, lookUp, readPresence } from "./askOutside";
import { notify, playRecording, requestCallback } from "./passOn";
import { performOnGraph } from "./performOnGraph";
import { recordingId, type PerformContext } from "./performContext";
import type { WorkerPorts } from "./ports";

/** Performs actions in order; resolves with the events their outcomes are. Rejects with a retryable IvrError to have all that is not done yet done again. */
export type PerformActions = (
  context: PerformContext,
  event: CallEvent,
  actions: readonly Action[],
  /** `isRepeated`: they may have been performed before. */
  options?: Readonly<{ isRepeated?: boolean }>,
) => Promise<readonly CallEvent[]>;

/** How far an event's actions came before one of them failed, for when the event comes again to this very process. */
type Progress = Readonly<{ index: number; followUps: readonly CallEvent[]; gone: boolean }>;

const begun: Progress = { index: 0, followUps: [], gone: false };
const remembered = 1000;

/** The worker's hands: each action to the port that performs it. What Graph refuses comes back as an event, because the call must go on. */
export function makePerformActions(ports: WorkerPorts, log: Log): PerformActions {
  const interrupted = new Map<string, Progress>();
  return async (context, event, actions, { isRepeated = false } = {}) => {
    const progress = interrupted.get(event.id) ?? begun;
    const followUps = [...progress.followUps];
    let { gone } = progress;
    for (const [index, action] of actions.entries()) {
      if (index < progress.index || (gone && isOnCall(action))) continue;
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
          if (!(isRepeated && isOnce(action))) {
            followUps.push(...afterRefusal(ports, event, action));
          }
        } else {
          if (interrupted.size > remembered) interrupted.clear();
          interrupted.set(event.id, { index, followUps, gone });
          throw error;
        }
      }
    }
    interrupted.delete(event.id);
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
      return [await lookUp(ports, log, context, event, action)];
    case "checkPin":
      return [await checkPin(ports, context, event, action)];
    case "playRecording":
      return playRecording(ports, context, event, action);
    case "markRecordingUrgent":
    case "discardRecording":
      await ports.recordings[action.type](recordingId(context, action.recording));
      return [];
    case "requestCallback":
      await requestCallback(ports, context, event, action);
      return [];
    case "readPresence":
      return [await readPresence(ports, log, context, event, action)];
    case "notify":
      await notify(ports, event, action);
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
    action.type !== "keepCallRecord" &&
    action.type !== "keepRecording" &&
    action.type !== "discardRecording" &&
    action.type !== "markRecordingUrgent" &&
    action.type !== "requestCallback" &&
    action.type !== "notify"
  );
}

/** Graph refuses these when they took effect before, which is no failure. A transfer that did fail is ended by its ring timer. */
function isOnce(action: Action): boolean {
  return action.type === "answer" || action.type === "transfer";
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
