import type { FaultRates } from "../faults/faultRates";
import type { FaultWindow } from "../faults/faultWindow";
import type { RareState } from "../rare/rareStates";

/** What surrounds the calls of a run besides faults. */
export type Surroundings = Readonly<{
  /** How long after a call is established its sound flows. */
  audioActiveAfterInMs: number;
  /** The clocks of the instances differ by so much at most. */
  clockSkewInMs: number;
  /** For how long the queue knows a message id again; the queue's own definition unless a scenario makes it shorter. */
  duplicatesKnownForInMs: number;
  /** How long a call is on hold. */
  longestHoldInMs: number;
  /** Notifications of these kinds only are lost; absent: all. */
  losesOnly?: readonly string[];
  /** The first loss of these kinds is certain: each call loses them once. */
  losesFirst?: readonly string[];
}>;

/** Calls under faults of some kind, named by what goes wrong and with the sentence it proves. */
export type Scenario = Readonly<{
  name: string;
  proves: string;
  rates?: Partial<FaultRates>;
  windows?: readonly FaultWindow[];
  surroundings?: Partial<Surroundings>;
  /** What must have happened for the run to prove anything. */
  reaches?: readonly RareState[];
  /** What callers may hear something twice because of; how seldom that must be, judgeTrial says. */
  repeatGoal?: "deathsAtEffects" | "callsUnderWay" | "locksLost" | "repliesLost";
}>;
