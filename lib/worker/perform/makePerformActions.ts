import { LRUCache } from "lru-cache";
import { hasCode, IvrError, type ErrorDetails } from "../../errors";
import { findGraphAction } from "../../graph/actions/index";
import type { Action } from "../../ivr/call/action";
import type { CallEvent, CallFact, ResultCode } from "../../ivr/call/callEvent";
import type { Log } from "../../log";
import type { WorkerPorts } from "../ports";
import { findDelayedActions } from "./findDelayedActions";
import { isOnCall, performAction } from "./performAction";
import type { PerformContext, Work } from "./work";

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
    const work = { ports, log, context, event };
    const attempt: Attempt = async (action, index) => {
      if (progress.done.has(index) || (progress.gone && isOnCall(action))) return undefined;
      if (isAnswered && action.type === "answer") return undefined;
      if (progress.isRepeated && cutsOffRecording(action, actions)) return undefined;
      const tell = (fact: CallFact | void) => {
        if (fact !== undefined) progress.followUps.push(toOutcome(work, action, fact));
      };
      const unknown = findGraphAction(action.type)?.unknown;
      try {
        tell(
          progress.isRepeated && unknown !== undefined
            ? unknown(operationOf(action))
            : await performAction(work, action),
        );
      } catch (error) {
        progress.gone ||= hasCode(error, "GRAPH_CALL_GONE");
        if (isWorthAnotherTry(action, error)) return { error };
        tell(afterFailure(work, action, error));
      }
      progress.done.add(index);
      return undefined;
    };
    const failure = await attemptAll(withTimerMessages(actions, context.toSend), attempt);
    interrupted.delete(event.id);
    if (failure === undefined) return outcomes(ports, event, actions, progress);
    interrupted.set(event.id, progress);
    throw failure.error;
  };
}

/** In place of the timers that were started, those whose messages are sent. Alike for the same event, since progress is noted by place. */
function withTimerMessages(
  actions: readonly Action[],
  toSend: PerformContext["toSend"],
): readonly Action[] {
  if (toSend === undefined) return actions;
  const timers = toSend.map(({ timer, generation }): Action => {
    return { type: "startTimer", timer, generation, delayInMs: 0 };
  });
  return [...timers, ...actions.filter(({ type }) => type !== "startTimer")];
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
  return [...findDelayedActions(ports, event, actions, timersSetAt), ...followUps];
}

/** Resolves with what stands in the way, when it is worth another try. */
type Attempt = (action: Action, index: number) => Promise<Failure | undefined>;
type Failure = Readonly<{ error: unknown }>;

/**
 * Timers first and together: a caller who waits must have one, even if the rest fails. The rest follows in order. What is done on
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

/** An outage is waited out, but not where Graph may have done what nobody wants twice. */
function isWorthAnotherTry(action: Action, error: unknown): boolean {
  if (hasCode(error, "GRAPH_CALL_GONE") || hasCode(error, "GRAPH_REFUSED")) return false;
  return findGraphAction(action.type)?.unknown === undefined || !hasUnknownOutcome(error);
}

/** What a failure that is final means to the call: the flow goes on as if the action had failed, with Graph's codes. */
function afterFailure({ log, event }: Work, action: Action, error: unknown): CallFact | undefined {
  const { callId } = event;
  const operation = operationOf(action);
  const asked = findGraphAction(action.type);
  if (hasCode(error, "GRAPH_CALL_GONE")) return { type: "callTerminated", reason: "gone" };
  if (asked?.unknown !== undefined && hasUnknownOutcome(error)) {
    log.warn("outcomeUnknown", { callId, action: action.type });
    return asked.unknown(operation);
  }
  const { details, message: reason } =
    error instanceof IvrError ? error : { details: {}, message: undefined };
  log.warn("actionRefused", { callId, action: action.type, ...details, reason });
  return asked?.refused?.(operation, toResult(details));
}

/** A caller may be speaking into the first attempt already; if nothing was done yet, the rest of the words is heard before the beep. */
function cutsOffRecording(action: Action, actions: readonly Action[]): boolean {
  return (
    action.type === "cancelMediaProcessing" && actions.some(({ type }) => type === "recordResponse")
  );
}

function hasUnknownOutcome(error: unknown): boolean {
  return error instanceof IvrError && error.details["outcome"] === "unknown";
}

/** Graph's codes of a refusal, as notifications give them; none where we ourselves lacked something. */
function toResult({ status, subcode }: ErrorDetails): Readonly<{ result?: ResultCode }> {
  if (typeof status !== "number" && typeof subcode !== "number") return {};
  return {
    result: {
      ...(typeof status === "number" ? { code: status } : {}),
      ...(typeof subcode === "number" ? { subcode } : {}),
    },
  };
}

function operationOf(action: Action): string {
  return "operation" in action ? action.operation : "";
}

/** What came of an action, as an event: its id follows from the event that asked and from the action. */
function toOutcome({ ports, event }: Work, action: Action, fact: CallFact): CallEvent {
  const id = [event.id, action.type, operationOf(action)].filter((part) => part !== "").join("/");
  return { id, callId: event.callId, at: ports.now(), ...fact };
}
