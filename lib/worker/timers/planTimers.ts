import type { Action } from "../../ivr/call/action";
import type { IvrState } from "../../ivr/call/ivrState";
import type { TimerPlan, DueTimer } from "./timerPlan";
import { findEarliest } from "./findEarliest";

/**
 * What a call's timers need after a turn that asked for `actions`: one message at most, for the earliest that nothing else
 * wakes the call for. `isAlarmless` distrusts what is thought to be on its way, and sends a message for each. Pure.
 */
export function planTimers(
  before: TimerPlan | undefined,
  { timers }: Pick<IvrState, "timers">,
  actions: readonly Action[],
  { now, isAlarmless = false }: Readonly<{ now: string; isAlarmless?: boolean }>,
): TimerPlan {
  const waiting = [...(before?.waiting ?? []), ...toDueTimers(actions, now)].filter(
    ({ timer, generation }) => timers[timer] === generation,
  );
  if (isAlarmless) return withMessages(waiting, [], waiting);
  const alarms = (before?.alarms ?? []).filter((at) => Date.parse(at) > Date.parse(now));
  const next = findEarliest(waiting.filter(({ isSent }) => isSent !== true));
  const isWoken =
    next === undefined || alarms.some((at) => Date.parse(at) <= Date.parse(next.dueAt));
  return withMessages(waiting, alarms, isWoken ? [] : [next]);
}

function toDueTimers(actions: readonly Action[], now: string): readonly DueTimer[] {
  return actions.flatMap((action) => {
    if (action.type !== "startTimer") return [];
    const { timer, generation, delayInMs } = action;
    const dueAt = new Date(Date.parse(now) + delayInMs).toISOString();
    return [{ timer, generation, dueAt }];
  });
}

function withMessages(
  waiting: readonly DueTimer[],
  alarms: readonly string[],
  toSend: readonly DueTimer[],
): TimerPlan {
  return {
    waiting: waiting.map((timer) => (toSend.includes(timer) ? { ...timer, isSent: true } : timer)),
    alarms: [...alarms, ...toSend.map(({ dueAt }) => dueAt)],
    toSend,
  };
}
