import { traceError } from "../../lib/errors";
import { bindingText } from "./bindingText";
import { finishedWithin } from "./finishedWithin";
import type { RegisteredFunction } from "./functionRegistry";
import type { HostLog } from "./hostLog";
import type { Invoke } from "./makeInvoke";
import { ncrontab } from "./ncrontab";
import { scheduleStatus } from "./scheduleStatus";
import type { RunningTrigger } from "./startServiceBusTrigger";
import { triggerOf } from "./triggerOf";

type Parts = Readonly<{
  environment: Readonly<Record<string, string>>;
  invoke: Invoke;
  counts: { timer: number; failed: number };
  log: HostLog;
}>;

const longestTimerInMs = 2 ** 31 - 1;

/** Runs a function by its schedule; a run that takes long delays the next one and never overlaps it. */
export function startTimerTrigger(served: RegisteredFunction, parts: Parts): RunningTrigger {
  const { bindingName, binding } = triggerOf(served.metadata);
  const schedule = bindingText(binding, "schedule", parts.environment);
  const next = ncrontab(schedule);
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let last: Date | undefined;
  let run: Promise<void> = Promise.resolve();

  async function fire(due: Date): Promise<void> {
    parts.counts.timer += 1;
    const status = scheduleStatus(last, next(due));
    last = due;
    try {
      await parts.invoke(served, [{ name: bindingName, data: { json: JSON.stringify(status) } }]);
    } catch (error) {
      parts.counts.failed += 1;
      const reason = traceError(error);
      parts.log("error", "system", reason, { functionName: served.metadata.name });
    }
  }

  function arm(): void {
    if (isStopped) return;
    const due = next(new Date());
    const waitInMs = due.getTime() - Date.now();
    timer = setTimeout(
      () => {
        // Timers may ring a moment early, and cannot wait longer than some 24 days.
        if (Date.now() < due.getTime()) arm();
        else run = fire(due).finally(arm);
      },
      Math.min(Math.max(waitInMs, 1), longestTimerInMs),
    );
  }

  if (binding["runOnStartup"] === true) run = fire(new Date()).finally(arm);
  else arm();
  return {
    stop: async (graceInMs) => {
      isStopped = true;
      clearTimeout(timer);
      await finishedWithin(run, graceInMs);
    },
  };
}
