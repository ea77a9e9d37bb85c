import { makeTrial } from "../../../chaos/scenarios/makeTrial";
import { scenarios } from "../../../chaos/scenarios/scenarios";
import type { Trial } from "../../../chaos/scenarios/trial";

/** A small trial of a scenario, by its name. */
export function aTrial(name: string, calls: number, seed = 7): Trial {
  const scenario = scenarios.find((one) => one.name === name);
  if (scenario === undefined) throw new RangeError(`There is no scenario ${name}.`);
  return makeTrial(scenario, seed, calls);
}
