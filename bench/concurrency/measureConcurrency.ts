import { Agent } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { figure, type Figure } from "../figure";
import type { Measure } from "../measure";
import { askCpuSeconds } from "../support/askCpuSeconds";
import { makeCleanUp } from "../support/cleanUp";
import { percentile } from "../support/median";
import { findKnee, type Level } from "./findKnee";
import { playFloor } from "./playFloor";
import { playKeys } from "./playKeys";
import { readCpuSeconds } from "./readCpuSeconds";
import { startLine, type Line } from "./startLine";

const boundInMs = 250;
const mostCpuSeconds = 0.06;
/** So many calls begin in a second: a morning is busy, and not all at once. */
const arrivalsPerSecond = 10;
/** So many that none of the numbers of calls waits for one: what a process can serve is the question. */
const plentyOfSessions = 512;
/** Then as many calls with each of these; host.json has the first. */
const sessionsCompared = [64, 256, plentyOfSessions];
const callsToWarmUp = 16;

/**
 * Many calls at once in real time on one process of the app: from each key to the request it brings. Broker, simulated Graph and
 * callers are in the bench's own process, storage in another. Then as many calls with other numbers of sessions.
 */
export const measureConcurrency: Measure = async ({ quick, say }) => {
  const counts = quick ? ([8, 16] as const) : ([64, 128, 250, 500] as const);
  const levels = await measureLevels(plentyOfSessions, counts, say);
  const compared: Record<string, Level | undefined> = {};
  const compareAt = quick ? 16 : 250;
  for (const sessions of sessionsCompared) {
    const [level] =
      sessions === plentyOfSessions
        ? levels.filter(({ calls }) => calls === compareAt)
        : await measureLevels(sessions, [compareAt], say);
    compared[`${sessions}`] = level;
  }
  const floor = await measureFloor(counts[0], say);
  return { figures: toFigures(levels, floor), details: { levels, compared, compareAt, floor } };
};

async function measureLevels(
  sessions: number,
  counts: readonly number[],
  say: (line: string) => void,
): Promise<readonly Level[]> {
  const cleanUp = makeCleanUp();
  try {
    const line = await startLine(cleanUp, { app: "ivr", sessions });
    const levels: Level[] = [];
    await measureLevel(line, callsToWarmUp);
    for (const calls of counts) {
      say(`${calls} calls at once, ${sessions} sessions`);
      levels.push(await measureLevel(line, calls));
    }
    return levels;
  } finally {
    await cleanUp.run();
  }
}

async function measureLevel(line: Line, calls: number): Promise<Level> {
  const { caller, watch } = line;
  const { ends, appSeconds, ...loads } = await load(line, calls, () => playKeys(caller, watch));
  const waits = ends.flatMap((end) => (end.status === "fulfilled" ? end.value : []));
  return {
    calls,
    p50InMs: percentile(waits, 50),
    p99InMs: percentile(waits, 99),
    cpuSeconds: appSeconds / calls,
    ...loads,
    strayed: ends.filter(({ status }) => status === "rejected").length,
  };
}

/** CPU seconds for a call of functions that know of no calls. */
async function measureFloor(calls: number, say: (line: string) => void): Promise<number> {
  const cleanUp = makeCleanUp();
  try {
    const line = await startLine(cleanUp, { app: "concurrencyFloor", sessions: plentyOfSessions });
    const agent = cleanUp.add(new Agent({ keepAlive: true }), async (kept) => kept.destroy());
    const play = () => playFloor(line.address, agent);
    await load(line, callsToWarmUp, play);
    say(`${calls} calls at once on functions that know of no calls`);
    const { ends, appSeconds } = await load(line, calls, play);
    const failed = ends.find((end) => end.status === "rejected");
    if (failed !== undefined) throw failed.reason;
    return appSeconds / calls;
  } finally {
    await cleanUp.run();
  }
}

/** So many at once, one after the other begun, and what they took meanwhile. */
async function load<End>({ program, storagePid }: Line, calls: number, play: () => Promise<End>) {
  const readAll = async () => ({
    app: await askCpuSeconds(program),
    bench: toSeconds(process.cpuUsage()),
    storage: readCpuSeconds(storagePid),
    clock: performance.now() / 1000,
  });
  const before = await readAll();
  const ends = await Promise.allSettled(
    Array.from({ length: calls }, async (_, index) => {
      await sleep((index * 1000) / arrivalsPerSecond);
      return play();
    }),
  );
  const after = await readAll();
  const took = (what: keyof typeof before) => after[what] - before[what];
  return {
    ends,
    appSeconds: took("app"),
    appLoad: took("app") / took("clock"),
    benchLoad: took("bench") / took("clock"),
    storageLoad: took("storage") / took("clock"),
  };
}

function toSeconds({ user, system }: Readonly<{ user: number; system: number }>): number {
  return (user + system) / 1e6;
}

function toFigures(levels: readonly Level[], floor: number): readonly Figure[] {
  const knee = findKnee(levels, { boundInMs, sessions: plentyOfSessions });
  const perLevel = levels.flatMap(({ calls, p50InMs, p99InMs, strayed }) =>
    (
      [
        [50, p50InMs],
        [99, p99InMs],
      ] as const
    ).map(([percent, value]) =>
      figure({
        name: `concurrency${calls}P${percent}`,
        what: `key to the app's request with ${calls} calls, p${percent}`,
        value,
        unit: "ms",
        basis: "wall time",
        ...(strayed > 0 ? { note: `${strayed} calls went astray` } : {}),
        ...(percent === 99 && calls === 250
          ? { budget: { of: "value", limit: "atMost", bound: boundInMs } as const }
          : {}),
      }),
    ),
  );
  const cpuSeconds = Math.max(...levels.map((level) => level.cpuSeconds));
  return [
    ...perLevel,
    figure({
      name: "concurrencyCpu",
      what: "CPU seconds of the app's process for a call of eight keys, the most of these",
      value: cpuSeconds,
      floor,
      floorIs: "two functions that pass on, write and post, with the same host and SDKs",
      unit: "s",
      basis: "cpu time",
      budget: { of: "value", limit: "atMost", bound: mostCpuSeconds },
    }),
    figure({
      name: "concurrencyKnee",
      what: `calls at once with p99 within ${boundInMs} ms; more: ${knee.why}`,
      value: knee.calls,
      unit: "calls",
      basis: "wall time",
    }),
  ];
}
