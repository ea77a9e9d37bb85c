import { LRUCache } from "lru-cache";
import type { Action } from "../ivr/call/action";
import type { CallEvent, ResultCode } from "../ivr/call/callEvent";
import { hasCode, IvrError } from "../errors";
import type { Log } from "../log";
import { afterRefusal } from "./afterRefusal";
import { delayedActions } from "./delayedActions";
import { keepRecording } from "./keepRecording";
import { readCall, readOperation } from "./askGraph";
import { checkPin, lookUp, readPresence } from "./askOutside";
import { notify, playRecording, requestCallback } from "./passOn";
import { performOnGraph } from "./performOnGraph";
import { recordingId, type PerformContext } from "./performContext";
import type { WorkerPorts } from "./ports";

/** Performs actions: timers first, the rest in order; resolves with the events their outcomes are. Rejects with a retryable IvrError to have all that is not done yet done again. */
export type PerformActions = (
  context: PerformContext,
  event: CallEvent,
  actions: readonly Action[],
  options?: PerformOptions,
) => Promise<readonly CallEvent[]>;

type PerformOptions = Readonly<{
  /** They may have been performed before. */
  isRepeated?: boolean;
  /** The call has been answered already. */
  isAnswered?: boolean;
}>;

/** How far an event's actions came before one of them failed, for when the event comes again to this very process. */
type Progress = {
  readonly done: Set<number>;
  readonly followUps: CallEvent[];
  /** Another process may have performed them before. */
  readonly isRepeated: boolean;
  /** When this process first set their timers. */
  readonly startedAt: string;
  gone: boolean;
};

const mostRemembered = 1000;

/** The worker's hands: each action to the port that performs it. What Graph refuses comes back as an event, because the call must go on. */
export function makePerformActions(ports: WorkerPorts, log: Log): PerformActions {
  const interrupted = new LRUCache<string, Progress>({ max: mostRemembered });
  return async (context, event, actions, { isRepeated = false, isAnswered = false } = {}) => {
    const progress: Progress = interrupted.get(event.id) ?? {
      done: new Set(),
      followUps: [],
      isRepeated,
      startedAt: ports.now(),
      gone: false,
    };
    const attempt: Attempt = async (action, index) => {
      if (progress.done.has(index) || (progress.gone && isOnCall(action))) return undefined;
      if (isAnswered && action.type === "answer") return undefined;
      if (progress.isRepeated && cutsOffRecording(action, actions)) return undefined;
      try {
        const outcome =
          progress.isRepeated && isNeverRepeated(action)
            ? [outcomeUnknown(ports, event, action)]
            : await perform(ports, log, context, event, action);
        progress.followUps.push(...outcome);
      } catch (error) {
        progress.gone ||= hasCode(error, "GRAPH_CALL_GONE");
        const facts = afterFailure(ports, log, event, { action, error });
        if (facts === undefined) return { error };
        progress.followUps.push(...facts);
      }
      progress.done.add(index);
      return undefined;
    };
    const failure = await attemptAll(actions, attempt);
    interrupted.delete(event.id);
    if (failure === undefined) return outcomes(ports, event, actions, progress);
    interrupted.set(event.id, progress);
    throw failure.error;
  };
}

/** The delay first: what else came of the actions may need the timers that it renews. */
function outcomes(
  ports: WorkerPorts,
  event: CallEvent,
  actions: readonly Action[],
  { followUps, gone, isRepeated, startedAt }: Progress,
): readonly CallEvent[] {
  if (gone) return followUps;
  const timersSetAt = isRepeated ? undefined : startedAt;
  return [...delayedActions(ports, event, actions, timersSetAt), ...followUps];
}

/** Resolves with what stands in the way, when it is worth another try. */
type Attempt = (action: Action, index: number) => Promise<Failure | undefined>;
type Failure = Readonly<{ error: unknown }>;

/**
 * Timers first and together: whoever waits must have one, whatever else fails. The rest follows in order. What is done on
 * the call waits for the timers and for what comes before it there, but not for what is kept elsewhere, nor that for it.
 * Resolves to the first failure.
 */
async function attemptAll(
  actions: readonly Action[],
  attempt: Attempt,
): Promise<Failure | undefined> {
  const numbered = actions.map((action, index) => ({ action, index }));
  const timers = numbered.filter(({ action }) => action.type === "startTimer");
  const failures = await Promise.all(timers.map(({ action, index }) => attempt(action, index)));
  let isCallStuck = failures.some((failure) => failure !== undefined);
  for (const { action, index } of numbered) {
    if (action.type === "startTimer" || (isCallStuck && isOnCall(action))) continue;
    const failure = await attempt(action, index);
    isCallStuck ||= failure !== undefined && isOnCall(action);
    failures.push(failure);
  }
  return failures.find((failure) => failure !== undefined);
}

type Failed = Readonly<{ action: Action; error: unknown }>;

/** What a failure means to the call; undefined when the action is worth another try. */
function afterFailure(
  ports: WorkerPorts,
  log: Log,
  event: CallEvent,
  { action, error }: Failed,
): readonly CallEvent[] | undefined {
  const { callId } = event;
  if (hasCode(error, "GRAPH_CALL_GONE")) return [callGone(ports, event)];
  if (isNeverRepeated(action) && hasUnknownOutcome(error)) {
    log.warn("outcomeUnknown", { callId, action: action.type });
    return [outcomeUnknown(ports, event, action)];
  }
  if (!hasCode(error, "GRAPH_REFUSED")) return undefined;
  log.warn("actionRefused", { callId, action: action.type, ...error.details });
  return afterRefusal(ports, event, action, toResult(error));
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
      return [await keepRecording(ports, log, context, event, action)];
    case "lookUp":
      return [await lookUp(ports, log, context, event, action)];
    case "checkPin":
      return [await checkPin(ports, log, context, event, action)];
    case "playRecording":
      return playRecording(ports, context, event, action);
    case "markRecordingUrgent":
    case "discardRecording":
      await ports.recordings[action.type](recordingId(context, action.recording));
      return [];
    case "requestCallback":
      await requestCallback(ports, context, event, action);
      return [];
    case "readCall":
      return [await readCall(ports, log, context, event)];
    case "readOperation":
      return [await readOperation(ports, context, event, action)];
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

/** A caller may be speaking into the first attempt already; if nothing was done yet, the rest of the words is heard before the beep. */
function cutsOffRecording(action: Action, actions: readonly Action[]): boolean {
  return (
    action.type === "cancelMediaProcessing" && actions.some(({ type }) => type === "recordResponse")
  );
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

/** Actions that a caller or somebody else would notice twice: after an unknown outcome the core decides. */
function isNeverRepeated(
  action: Action,
): action is Extract<Action, { type: "transfer" | "recordResponse" }> {
  return action.type === "transfer" || action.type === "recordResponse";
}

function outcomeUnknown(
  ports: WorkerPorts,
  event: CallEvent,
  { type, operation }: Extract<Action, { type: "transfer" | "recordResponse" }>,
): CallEvent {
  return {
    id: `${event.id}/${operation}`,
    callId: event.callId,
    at: ports.now(),
    type: type === "transfer" ? "transferUnknown" : "recordingUnknown",
    operation,
  };
}

function hasUnknownOutcome(error: unknown): boolean {
  return error instanceof IvrError && error.details["outcome"] === "unknown";
}

/** Graph's codes of a refusal, as notifications give them. */
function toResult({ details }: IvrError): ResultCode {
  const { status, subcode } = details;
  return {
    ...(typeof status === "number" ? { code: status } : {}),
    ...(typeof subcode === "number" ? { subcode } : {}),
  };
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
