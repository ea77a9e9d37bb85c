import { judgeTrial } from "../judge/judgeTrial";
import { makeTrial } from "../scenarios/makeTrial";
import { scenarios } from "../scenarios/scenarios";
import { runTrial } from "../world/runTrial";
import type { Mutant } from "./mutant";

const usualCalls = 80;

/** The calls in which a mutant shows: deviations of the kind it breaks that the same run has not without it. */
export async function findMutant(mutant: Mutant, seed: number): Promise<readonly string[]> {
  const scenario = scenarios.find(({ name }) => name === mutant.scenario);
  if (scenario === undefined) throw new RangeError(`There is no scenario ${mutant.scenario}.`);
  const trial = makeTrial(scenario, seed, mutant.calls ?? usualCalls);
  const deviating = async (one: Mutant | undefined) => {
    const { deviations } = judgeTrial(await runTrial(trial, { mutant: one }));
    return deviations.flatMap(({ invariant, label }) =>
      invariant === mutant.breaks ? [label] : [],
    );
  };
  const withIt = new Set(await deviating(mutant));
  const without = new Set(withIt.size === 0 ? [] : await deviating(undefined));
  return [...withIt].filter((label) => !without.has(label));
}
