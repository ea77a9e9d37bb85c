import type { Deviation } from "../judge/deviation";
import { rareStates, type RareState } from "../rare/rareStates";
import { rowText } from "../report/rowText";
import { toScenarioRow, type ScenarioRow } from "../report/scenarioRow";
import { shrinkFailure } from "../shrink/shrinkFailure";
import { transcript } from "../story/transcriptLine";
import { describeTrial } from "./describeTrial";
import type { RunOptions } from "./parseChaosOptions";
import { runScenario, type ScenarioRun } from "./runScenario";

/** What a run came to. */
export type ChaosResult = Readonly<{
  rows: readonly ScenarioRow[];
  missed: readonly RareState[];
  isGood: boolean;
}>;

type Say = (line: string) => void;

/** So many failures are shrunk and shown whole; of the others it is said how to see them. */
const shownWhole = 2;
const shrinkAttempts = 60;
/** In a scenario: with so many a run must reach its rare states. */
const fewestCalls = 60;

/** Runs scenarios one after the other and says what deviates, with all that is needed to see it again. */
export async function runChaos(options: RunOptions, say: Say): Promise<ChaosResult> {
  const { scenarios, seed, calls } = options;
  const rows: ScenarioRow[] = [];
  const reached = new Set<RareState>();
  let whole = shownWhole;
  for (const scenario of scenarios) {
    const run = await runScenario(scenario, seed, calls);
    for (const state of run.verdict.reached) reached.add(state);
    const row = toScenarioRow(run);
    rows.push(row);
    say(rowText(row));
    say(`   ${describeTrial(run.trial)}`);
    for (const deviation of firstOfEach(run.verdict.deviations)) {
      sayDeviation(run, deviation, say);
      if (whole > 0) await showWhole(run, deviation, say);
      whole -= 1;
    }
  }
  const wanted = new Set(scenarios.flatMap(({ reaches = [] }) => reaches));
  const missed = [...wanted].filter((state) => !reached.has(state));
  // Few calls reach few rare states, whatever the code does: then it is only said.
  const isJudged = calls >= fewestCalls;
  for (const state of missed) {
    say(`${isJudged ? "NO" : "--"} It was never reached that ${rareStates[state]}.`);
  }
  const isGood =
    (missed.length === 0 || !isJudged) &&
    rows.every(({ deviations }) => Object.keys(deviations).length === 0);
  return { rows, missed, isGood };
}

function firstOfEach(deviations: readonly Deviation[]): readonly Deviation[] {
  return deviations.filter(
    ({ invariant }, index) => deviations.findIndex((one) => one.invariant === invariant) === index,
  );
}

function sayDeviation(
  { trial }: ScenarioRun,
  { invariant, label, what }: Deviation,
  say: Say,
): void {
  const { scenario, seed, calls } = trial;
  say(`   ${label} ${invariant}: ${what}.`);
  say(
    `      again: npm run chaos -- --seed ${seed} --scenario ${scenario.name} --calls ${calls} --trace ${label}`,
  );
}

async function showWhole({ trial, outcome }: ScenarioRun, deviation: Deviation, say: Say) {
  const shrunk = await shrinkFailure(trial, deviation, { attempts: shrinkAttempts });
  const stories = shrunk?.outcome.stories ?? outcome.stories;
  if (shrunk !== undefined) {
    const alone = shrunk.calls?.size === 1 ? "alone" : "among others";
    say(
      `      it still fails ${alone} with these faults only: ${shrunk.faults.join("; ") || "none"}`,
    );
  }
  const story = stories.find(({ label }) => label === deviation.label);
  for (const line of story === undefined ? [] : transcript(story)) say(`      ${line}`);
}
