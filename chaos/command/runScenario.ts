import { judgeTrial, type Verdict } from "../judge/judgeTrial";
import { makeTrial } from "../scenarios/makeTrial";
import type { Scenario } from "../scenarios/scenario";
import type { Trial } from "../scenarios/trial";
import { runTrial, type TrialOutcome } from "../world/runTrial";

/** A scenario that was run: what came of it, and how long it took this machine. */
export type ScenarioRun = Readonly<{
  trial: Trial;
  outcome: TrialOutcome;
  verdict: Verdict;
  /** Of this process's own work, in seconds. */
  seconds: number;
}>;

/** Runs and judges one scenario. */
export async function runScenario(
  scenario: Scenario,
  seed: number,
  calls: number,
): Promise<ScenarioRun> {
  const before = process.cpuUsage();
  const trial = makeTrial(scenario, seed, calls);
  const outcome = await runTrial(trial);
  const verdict = judgeTrial(outcome);
  const { user, system } = process.cpuUsage(before);
  return { trial, outcome, verdict, seconds: (user + system) / 1_000_000 };
}
