import { noFaults, type FaultRates } from "../faults/faultRates";
import type { FaultWindow } from "../faults/faultWindow";
import { makeDice, type Dice } from "../time/makeDice";
import type { Scenario, Surroundings } from "./scenario";
import type { Trial } from "./trial";

const instances = 10;
/** Some fifty calls at once, as long as a call lasts. */
const arrivalEveryInMs = 1_300;
const shareAfterHealing = 0.2;

const usual: Surroundings = {
  audioActiveAfterInMs: 100,
  clockSkewInMs: 0,
  duplicatesKnownForInMs: 600_000,
  longestHoldInMs: 10_000,
};

/** Expands a scenario by its seed. Pure. */
export function makeTrial(scenario: Scenario, seed: number, calls: number): Trial {
  const dice = makeDice(seed, scenario.name, "trial");
  const chosen = scenario.name === "anything" ? chooseFaults(dice) : {};
  return {
    scenario,
    seed,
    calls,
    callsAfterHealing: Math.floor(calls * shareAfterHealing),
    arrivalEveryInMs,
    instances,
    rates: { ...noFaults, ...scenario.rates, ...chosen.rates },
    windows: [...(scenario.windows ?? []), ...(chosen.windows ?? [])],
    surroundings: { ...usual, ...scenario.surroundings, ...chosen.surroundings },
  };
}

type Chosen = Pick<Scenario, "rates" | "windows" | "surroundings">;

/** The highest rates at which several kinds together still leave most calls something to do. */
const highest: Partial<FaultRates> = {
  notificationDoubled: 1,
  doubledUnderNewId: 0.5,
  notificationSwapped: 0.33,
  notificationLate: 0.03,
  notificationLost: 0.01,
  workerDies: 0.004,
  lockLost: 0.004,
  tableFails: 0.01,
  tableReplyLost: 0.005,
  blobFails: 0.05,
  queueFails: 0.005,
  queueReplyLost: 0.01,
  graphFails: 0.03,
  graphThrottles: 0.02,
  graphReplyLost: 0.01,
  downloadFails: 0.1,
  lookUpFails: 0.2,
  callerHolds: 0.05,
};

const windows: readonly [FaultWindow, ...FaultWindow[]] = [
  { service: "graph", everyInSeconds: 90, lastsInSeconds: 4 },
  { service: "throttling", everyInSeconds: 90, lastsInSeconds: 5, retryAfterInSeconds: 20 },
  { service: "tables", everyInSeconds: 90, lastsInSeconds: 4 },
  { service: "blobs", everyInSeconds: 60, lastsInSeconds: 10 },
];

function chooseFaults(dice: Dice): Chosen {
  const rates = Object.fromEntries(
    Object.entries(highest).flatMap(([kind, most]) =>
      dice.chance(0.5) ? [[kind, round(dice.between(0, most))]] : [],
    ),
  );
  return {
    rates,
    windows: dice.chance(0.5) ? [dice.pick(windows)] : [],
    surroundings: {
      audioActiveAfterInMs: dice.chance(0.2) ? Math.round(dice.between(100, 8_000)) : 100,
      clockSkewInMs: dice.chance(0.2) ? Math.round(dice.between(0, 5_000)) : 0,
    },
  };
}

function round(rate: number): number {
  return Math.round(rate * 10_000) / 10_000;
}
