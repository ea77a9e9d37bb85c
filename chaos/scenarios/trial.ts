import type { FaultRates } from "../faults/faultRates";
import type { FaultWindow } from "../faults/faultWindow";
import type { Scenario, Surroundings } from "./scenario";

/** One run of one scenario: everything that a seed expands to. */
export type Trial = Readonly<{
  scenario: Scenario;
  seed: number;
  calls: number;
  /** The last of them are placed after all faults have healed. */
  callsAfterHealing: number;
  arrivalEveryInMs: number;
  instances: number;
  rates: FaultRates;
  windows: readonly FaultWindow[];
  surroundings: Surroundings;
}>;
