import type { Circumstances } from "../invariants/invariant";
import { invariants } from "../invariants/invariants";
import { findRareStates } from "../rare/findRareStates";
import type { RareState } from "../rare/rareStates";
import type { TrialOutcome } from "../world/runTrial";
import { countRepeats, type Repeats } from "./countRepeats";
import type { Deviation } from "./deviation";

/** What a trial proved. */
export type Verdict = Readonly<{
  deviations: readonly Deviation[];
  repeats: Repeats;
  reached: ReadonlySet<RareState>;
}>;

/** How large a share may make a caller hear something twice. Lost locks and replies are counted without a goal. */
const goals = {
  deathsAtEffects: 0.06,
  callsUnderWay: 0.01,
  locksLost: 1,
  repliesLost: 1,
} as const;
/** Of so few no share can be told. */
const fewest = 100;

/** Judges every call of a trial, and the trial as a whole. Pure. */
export function judgeTrial(outcome: TrialOutcome): Verdict {
  const { stories, trial, spells, struck, openMenus } = outcome;
  const { clockSkewInMs } = trial.surroundings;
  const circumstances: Circumstances = {
    spells,
    struck,
    clockSkewInMs,
    openMenus,
    wordsBehindKey: outcome.wordsBehindKey,
    wordsOfAlert: outcome.wordsOfAlert,
    stories: new Map(stories.map((story) => [story.label, story])),
  };
  const deviations = stories.flatMap((story) =>
    invariants.flatMap(({ name, check }) =>
      check(story, circumstances).map((what) => ({ invariant: name, label: story.label, what })),
    ),
  );
  const repeats = countRepeats(stories, outcome.deaths, outcome.struck);
  return {
    deviations: [...deviations, ...tooManyRepeats(outcome, repeats)],
    repeats,
    reached: findRareStates(outcome),
  };
}

function tooManyRepeats({ trial }: TrialOutcome, repeats: Repeats): readonly Deviation[] {
  const { repeatGoal, name } = trial.scenario;
  if (repeatGoal === undefined) return [];
  const chances = repeats[repeatGoal];
  const share = repeats.repeated / chances;
  if (chances < fewest || share <= goals[repeatGoal]) return [];
  const what = `${(share * 100).toFixed(1)}% were repeated, more than ${goals[repeatGoal] * 100}%`;
  return [{ invariant: "repeats", label: name, what }];
}
