import { app, type InvocationContext, type Timer } from "@azure/functions";
import { ivr } from "../lib/compose/ivr";
import type { Log } from "../lib/log";
import type { PlanCallbacks } from "../lib/placing/callbacks/makePlanCallbacks";

/** Every minute: calls back those for whom that is due. A failure is thrown, so that the host reports it; the next time goes on. */
export function makeCallbackPlanner(
  ports: Readonly<{ planCallbacks: PlanCallbacks; log: Log }>,
): (timer: Timer, context: InvocationContext) => Promise<void> {
  return async () => {
    const requests = await ports.planCallbacks();
    if (requests > 0) ports.log.info("callbacksPlanned", { requests });
  };
}

app.timer("callbackPlanner", {
  // Second, minute, hour, day, month, weekday.
  schedule: "15 * * * * *",
  handler: async (timer, context) => makeCallbackPlanner(await ivr().calls())(timer, context),
});
