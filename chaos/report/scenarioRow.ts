import type { ScenarioRun } from "../command/runScenario";

/** The figures of one scenario. */
export type ScenarioRow = Readonly<{
  scenario: string;
  calls: number;
  faults: number;
  deaths: number;
  /** Calls with a deviation, by invariant. */
  deviations: Readonly<Record<string, number>>;
  /** Callers who heard something twice, and out of how many chances. */
  repeated: number;
  repeatChances: number | undefined;
  seconds: number;
}>;

/** Adds up what a scenario's run came to. Pure. */
export function toScenarioRow({ trial, outcome, verdict, seconds }: ScenarioRun): ScenarioRow {
  const deviations: Record<string, number> = {};
  for (const { invariant } of verdict.deviations) {
    deviations[invariant] = (deviations[invariant] ?? 0) + 1;
  }
  const { repeatGoal } = trial.scenario;
  return {
    scenario: trial.scenario.name,
    calls: outcome.stories.length,
    faults: outcome.struck.length + outcome.deaths.length,
    deaths: outcome.deaths.length,
    deviations,
    repeated: verdict.repeats.repeated,
    repeatChances: repeatGoal === undefined ? undefined : Math.round(verdict.repeats[repeatGoal]),
    seconds,
  };
}
