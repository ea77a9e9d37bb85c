import { makeStorage, type Storage } from "../../lib/storage/storage";
import { startRungPerson } from "../callers/startRungPerson";
import { makeFaults } from "../faults/makeFaults";
import type { Mutant } from "../mutants/mutant";
import { noWraps, type Wraps } from "../mutants/wraps";
import type { Trial } from "../scenarios/trial";
import { makeStories } from "../story/makeStories";
import { makeDice, type Dice } from "../time/makeDice";
import { makeVirtualTime } from "../time/makeVirtualTime";
import { makeDelivery } from "./deliverNotifications";
import { makeGraph } from "./makeGraph";
import { makeInstance, type Instance } from "./makeInstance";
import { makePromptLoader } from "./makePromptLoader";
import { readPlatformLimits } from "./platformLimits";
import type { PublishedFlows } from "./publishedFlows";
import { makePublishedStorage } from "./publishedStorage";
import { makeVirtualQueue } from "../queue/makeVirtualQueue";
import type { World } from "./world";

/** A world in which calls can begin: flows are published and instances run. */
export type StartedWorld = World &
  Readonly<{ flows: PublishedFlows; storage: Storage; instances: readonly Instance[] }>;

const restartsAfterInMs = 2_000;

/** Starts everything a trial needs. `only`: the faults that may strike. */
export async function startWorld(
  trial: Trial,
  options: Readonly<{ only?: ReadonlySet<string> | undefined; mutant?: Mutant | undefined }> = {},
): Promise<StartedWorld> {
  const { mutant, only } = options;
  const time = makeVirtualTime();
  const stories = makeStories(time);
  const { tables, blobs, flows } = await makePublishedStorage(time.iso);
  const storage = makeStorage({ tables, blobs, now: time.iso });
  const faults = makeFaults({
    ...trial,
    scenario: trial.scenario.name,
    time,
    only,
    tell: (about, what) => stories.tell(stories.find(about), "fault", what),
  });
  const wraps: Wraps = { ...noWraps, ...mutant?.wraps };
  const limits = wraps.limits(readPlatformLimits());
  const diceOf = makeDiceOf(trial.seed);
  const queue = makeVirtualQueue({
    time,
    limits,
    duplicatesKnownForInMs: trial.surroundings.duplicatesKnownForInMs,
    diceOf: (sessionId) => diceOf(stories.find(sessionId)?.label ?? sessionId),
    tell: ({ sessionId, messageId }, news) => {
      stories.tell(stories.find(sessionId), "queue", `${news} ${messageId}`);
    },
  });
  const instances: Instance[] = [];
  const deliver = makeDelivery({
    ...trial,
    time,
    faults,
    stories,
    post: (story, { kind, body, callbackUri }, messageId) => {
      const door = instances[diceOf(story.label).whole(instances.length)];
      stories.tell(story, "news", `${kind} (${messageId})`);
      void door?.take(story, body, { messageId, attemptId: attemptOf(callbackUri) });
    },
  });
  const soundOf = makePromptLoader(storage.promptStore.loadPrompt);
  const graph = makeGraph({
    trial,
    time,
    stories,
    soundOf,
    deliver,
    ringPerson: (story) => startRungPerson(world, story),
  });
  const shared = { trial, time, faults, stories, queue, graph, limits, tables, blobs, diceOf };
  const world: World = { ...shared, deaths: [], fates: new Map(), wraps };
  runInstances(world, instances);
  return { ...world, flows, storage, instances };
}

/** Graph repeats the address that a placed call was asked for with. */
function attemptOf(callbackUri: string | undefined): string | undefined {
  return /\/api\/calls\/([^/]+)$/.exec(callbackUri ?? "")?.[1];
}

function makeDiceOf(seed: number): (about: string) => Dice {
  const known = new Map<string, Dice>();
  return (about) => {
    const dice = known.get(about) ?? makeDice(seed, "world", about);
    known.set(about, dice);
    return dice;
  };
}

/** Keeps as many instances running as the trial has: one that died is followed by another. */
function runInstances(world: World, instances: Instance[]): void {
  const { time, trial, queue, stories, faults } = world;
  const { lockDurationInMs } = readPlatformLimits();
  const start = (place: number) => {
    const instance = makeInstance(world, place + 1, (dead, why, cause) => {
      const live = stories.all().filter(({ heard }) => heard.at(-1)?.type !== "ended");
      const callsUnderWay = live.length / trial.instances;
      world.deaths.push({ at: time.now(), cause, callsUnderWay });
      for (const sessionId of queue.removeConsumer(dead)) {
        const story = stories.find(sessionId);
        const from = time.now();
        // Nobody else may touch the call until the dead one's lock has ended, which lasts as long as is set up.
        story?.spells.push({ service: "process", from, to: from + lockDurationInMs });
        stories.tell(story, "fault", `${dead.name} dies ${why}`);
        if (cause === "app")
          story?.noted.push({ invariant: "workersLive", what: `its worker died ${why}` });
      }
      time.after(restartsAfterInMs, () => start(place));
    });
    instances[place] = instance;
    queue.addConsumer(instance);
  };
  for (let place = 0; place < trial.instances; place += 1) start(place);
  if (trial.rates.workerDiesPerMinute > 0) dieInTime(world, instances);

  function dieInTime({ trial: { seed, rates } }: World, all: readonly Instance[]) {
    const dice = makeDice(seed, trial.scenario.name, "deaths");
    const meanInMs = 60_000 / rates.workerDiesPerMinute / all.length;
    const next = () => {
      if (faults.isHealed()) return;
      all[dice.whole(all.length)]?.die("at some instant", "fault");
      time.after(-Math.log(1 - dice.roll()) * meanInMs, next);
    };
    time.after(-Math.log(1 - dice.roll()) * meanInMs, next);
  }
}
