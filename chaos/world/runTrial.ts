import { followRequests } from "../clients/followRequests";
import { startCampaign } from "../clients/startCampaign";
import { startOperator } from "../clients/startOperator";
import { startOrder } from "../clients/startOrder";
import { wakeCampaigns } from "../clients/wakeCampaigns";
import { startCaller } from "../callers/startCaller";
import type { StruckFault, Spell } from "../faults/makeFaults";
import type { Mutant } from "../mutants/mutant";
import type { Trial } from "../scenarios/trial";
import type { CallStory, StoryKind } from "../story/callStory";
import { makeDice } from "../time/makeDice";
import { closeStories } from "./closeStories";
import { startWorld, type StartedWorld } from "./startWorld";
import { watchTimers } from "./watchTimers";
import type { Death } from "./world";

/** What came of a trial. */
export type TrialOutcome = Readonly<{
  trial: Trial;
  stories: readonly CallStory[];
  struck: readonly StruckFault[];
  spells: readonly Spell[];
  deaths: readonly Death[];
  healedAt: number;
  openMenus: ReadonlySet<string>;
  wordsBehindKey: ReadonlySet<string>;
  wordsOfAlert: ReadonlySet<string>;
  /** Equal for two runs that went alike. */
  digest: string;
}>;

export type TrialOptions = Readonly<{
  /** The faults that may strike; absent: all. */
  only?: ReadonlySet<string> | undefined;
  /** The calls that are placed, by their numbers; absent: all. */
  calls?: ReadonlySet<number> | undefined;
  mutant?: Mutant | undefined;
}>;

const healsAfterLastCallInMs = 30_000;
const aloneBeforeFirstCallInMs = 1_000;
/** A call that nobody ends would end by its own limit, and what is left of it by then. */
const longestRunInMs = 75 * 60_000;
const lastsAfterLastCallInMs = 10 * 60_000;

/** Runs a trial from the first call to the end of everything. */
export async function runTrial(trial: Trial, options: TrialOptions = {}): Promise<TrialOutcome> {
  const world = await startWorld(trial, options);
  const { time, faults, stories } = world;
  const schedule = placeCalls(world, trial, options.calls);
  time.after(schedule.healsAtInMs, () => {
    faults.heal();
    for (const story of stories.all()) stories.tell(story, "fault", "all faults have healed");
  });
  watchTimers(world);
  wakeCampaigns(world);
  followRequests(world);
  let quietSince: number | undefined;
  await time.run(() => {
    const passed = time.passed();
    if (passed < schedule.lastCallAtInMs) return false;
    if (passed > schedule.lastCallAtInMs + longestRunInMs) return true;
    const isOver = stories.all().every(isEnded);
    if (!isOver) return false;
    quietSince ??= passed;
    return passed - quietSince > lastsAfterLastCallInMs;
  });
  await closeStories(world);
  return {
    trial,
    stories: stories.all(),
    struck: faults.struck(),
    spells: faults.spells(),
    deaths: world.deaths,
    healedAt: time.now() - time.passed() + schedule.healsAtInMs,
    openMenus: world.flows.openMenus,
    wordsBehindKey: world.flows.wordsBehindKey,
    wordsOfAlert: world.flows.wordsOfAlert,
    digest: stories.digest(),
  };
}

/** Nothing more is to come of it. */
function isEnded({ kind, heard, isOver }: CallStory): boolean {
  return asked.has(kind) ? isOver : heard.at(-1)?.type === "ended";
}

const asked: ReadonlySet<StoryKind> = new Set(["order", "campaign", "callback"]);

const shareOfOrders = 0.09;
const shareOfCampaigns = 0.03;

/** Most call; some ask the app for a call, and few for many. */
function chooseKind({ seed }: Trial, label: string): "caller" | "order" | "campaign" {
  const roll = makeDice(seed, label, "kind").roll();
  if (roll < shareOfCampaigns) return "campaign";
  return roll < shareOfCampaigns + shareOfOrders ? "order" : "caller";
}

/** Places the calls at their instants, whatever comes of those before: so a call can be repeated without them. */
function placeCalls(world: StartedWorld, trial: Trial, wanted?: ReadonlySet<number>) {
  const { time, stories, flows } = world;
  const faulty = trial.calls - trial.callsAfterHealing;
  const healsAtInMs =
    aloneBeforeFirstCallInMs + faulty * trial.arrivalEveryInMs + healsAfterLastCallInMs;
  const placedAt = (index: number) =>
    index < faulty
      ? aloneBeforeFirstCallInMs + index * trial.arrivalEveryInMs
      : healsAtInMs + 1_000 + (index - faulty) * trial.arrivalEveryInMs;
  for (let index = 0; index < trial.calls; index += 1) {
    if (wanted !== undefined && !wanted.has(index)) continue;
    time.after(placedAt(index), () => {
      const label = `${trial.scenario.name}-${index}`;
      const to = makeDice(trial.seed, label, "number").pick(flows.numbers);
      const kind = chooseKind(trial, label);
      const story = stories.begin(label, kind);
      if (kind === "order") startOrder(world, story);
      else if (kind === "campaign") startCampaign(world, story);
      else {
        startCaller(world, story, to, flows.secretQuestions);
        startOperator(world, story, to);
      }
    });
  }
  return { healsAtInMs, lastCallAtInMs: Math.max(healsAtInMs, placedAt(trial.calls - 1)) };
}
