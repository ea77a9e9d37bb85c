import { noFaults } from "../faults/faultRates";
import type { Trial } from "../scenarios/trial";

/** Everything that a seed expanded to, in one line; rates of 0 are left out. Pure. */
export function describeTrial(trial: Trial): string {
  const { scenario, rates, windows, surroundings, ...rest } = trial;
  const given = Object.entries(rates).filter(
    ([kind]) => kind in noFaults && rates[kind as keyof typeof rates] > 0,
  );
  return JSON.stringify({
    scenario: scenario.name,
    ...rest,
    rates: Object.fromEntries(given),
    windows,
    surroundings,
  });
}
