import { app, type InvocationContext, type Timer } from "@azure/functions";
import { ivr } from "../lib/compose/ivr";
import type { Log } from "../lib/log";
import type { LookAtNight } from "../lib/nightly/makeLookAtNight";

/** Every night: looks at what may have broken since, and says how much it found. A failure is thrown, so that the host reports it; the next night looks again. */
export function makeNightlyLook(
  ports: Readonly<{ nightly: Readonly<{ lookAtNight: LookAtNight }>; log: Log }>,
): (timer: Timer, context: InvocationContext) => Promise<void> {
  const { nightly, log } = ports;
  return async () => {
    const { findings, mended, looks } = await nightly.lookAtNight();
    const notLooked = looks.filter(({ outcome }) => outcome !== "looked").map(({ name }) => name);
    log.info("nightlyLookMade", {
      findings: findings.length,
      mended: mended.length,
      notLooked: notLooked.join(", "),
    });
  };
}

app.timer("nightlyLook", {
  // Second, minute, hour, day, month, weekday; UTC. After the clean-up, so that nothing is told of that is gone.
  schedule: "0 47 3 * * *",
  handler: async (timer, context) => {
    const { nightly, log } = ivr();
    await makeNightlyLook({ nightly: await nightly(), log })(timer, context);
  },
});
