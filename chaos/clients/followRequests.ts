import type { CallbackStanding, CallStory } from "../story/callStory";
import { makeDice } from "../time/makeDice";
import { queuesThatCall } from "../world/publishedFlows";
import type { StartedWorld } from "../world/startWorld";
import { followCampaign } from "./followCampaign";

/** As the planner of the app does. */
const everyInMs = 60_000;
/** Whoever waits for longer waits for opening hours: no run lasts as long. */
const longestWaitInMs = 15 * 60_000;
/** After so long something is overdue. */
const longestInMs = 50 * 60_000;
/** The planner comes every minute, and may be away for some. */
const isLateAfterInMs = 5 * 60_000;

/**
 * What callers asked for in their calls, to be called back or that others are called: the app's own planner calls back, on any instance,
 * and how everything stands is looked at until nothing more comes of it.
 */
export function followRequests(world: StartedWorld): void {
  const { time, trial, instances, stories } = world;
  const dice = makeDice(trial.seed, trial.scenario.name, "planner");
  const followed = new Set<CallStory>();
  const look = async () => {
    const open = stories.all().filter(({ kind, isOver }) => kind === "callback" && !isOver);
    const app = instances[dice.whole(instances.length)]?.app;
    if (open.length > 0) app?.planCallbacks().catch(() => 0);
    for (const story of open) await noteStanding(world, story);
    for (const story of stories.all()) {
      const { key } = story;
      if (key === undefined || followed.has(story)) continue;
      followed.add(story);
      void followCampaign(world, story, key);
    }
    time.after(everyInMs, () => void look());
  };
  time.after(everyInMs, () => void look());
}

async function noteStanding({ time, storage }: StartedWorld, story: CallStory): Promise<void> {
  if (story.place === undefined) return;
  const { callbackQueue } = story.place;
  if (!queuesThatCall.has(callbackQueue)) {
    story.isOver = true;
    return;
  }
  const { calls } = (await storage.callbackCalls.loadCallback(story.place)) ?? {};
  const dueInMs = calls === undefined ? 0 : Date.parse(calls.dueAt) - time.now();
  story.standing = toStanding(calls?.state, dueInMs);
  const isLong = time.now() - story.placedAt > longestInMs;
  story.isOver =
    isLong ||
    story.standing === "settled" ||
    story.standing === "gaveUp" ||
    dueInMs > longestWaitInMs;
}

/** A request that was never kept is settled, too: the caller was told so. */
function toStanding(
  state: Exclude<CallbackStanding, "settled" | "overdue"> | undefined,
  dueInMs: number,
): CallbackStanding {
  if (state === "waiting" && dueInMs < -isLateAfterInMs) return "overdue";
  return state ?? "settled";
}
