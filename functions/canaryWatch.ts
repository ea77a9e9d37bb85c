import { app, type InvocationContext, type Timer } from "@azure/functions";
import { causeOf } from "../lib/causeOf";
import { ivr } from "../lib/compose/ivr";
import { describeError } from "../lib/errors";
import type { Log } from "../lib/log";
import type { LookAtCanaries } from "../lib/publishing/canary/makeLookAtCanaries";

/** Every two minutes: counts the calls of versions on trial, and says which of these their calls decided. A failure is thrown, so that the host reports it; the next time goes on. */
export function makeCanaryWatch(
  ports: Readonly<{ flows: Readonly<{ lookAtCanaries: LookAtCanaries }>; log: Log }>,
): (timer: Timer, context: InvocationContext) => Promise<void> {
  const { flows, log } = ports;
  return async () => {
    const { decided, failures } = await flows.lookAtCanaries();
    for (const { end, ...trial } of decided) {
      if (end === "taken") log.info("canaryTaken", trial);
      else log.error("canaryWithdrawn", trial);
    }
    for (const { flow, error } of failures) {
      log.error("canaryNotLookedAt", { flow, reason: describeError(error), ...causeOf(error) });
    }
  };
}

app.timer("canaryWatch", {
  // Second, minute, hour, day, month, weekday.
  schedule: "10 */2 * * * *",
  handler: async (timer, context) => {
    const { flows, log } = ivr();
    await makeCanaryWatch({ flows: await flows(), log })(timer, context);
  },
});
