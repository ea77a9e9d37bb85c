import { makeDice } from "../time/makeDice";
import type { StartedWorld } from "../world/startWorld";

const everyInMs = 5 * 60_000;

/** The app's own timer for campaigns whose messages were lost, on any instance; one that fails is followed by the next. */
export function wakeCampaigns({ time, trial, instances, stories }: StartedWorld): void {
  const dice = makeDice(trial.seed, trial.scenario.name, "wake");
  const wake = () => {
    const isNeeded = stories.all().some(({ kind, isOver }) => kind === "campaign" && !isOver);
    const app = instances[dice.whole(instances.length)]?.app;
    if (isNeeded) app?.wakeCampaigns().catch(() => 0);
    time.after(everyInMs, wake);
  };
  time.after(everyInMs, wake);
}
