import type { Deviation } from "../judge/deviation";
import { judgeTrial } from "../judge/judgeTrial";
import type { Mutant } from "../mutants/mutant";
import type { Trial } from "../scenarios/trial";
import { runTrial, type TrialOutcome } from "../world/runTrial";
import { fewest } from "./fewest";

/** The smallest repetition of a failure: which calls, which faults. */
export type ShrunkFailure = Readonly<{
  /** Numbers of the calls that must be placed; undefined: all of them. */
  calls: ReadonlySet<number> | undefined;
  faults: readonly string[];
  outcome: TrialOutcome;
}>;

type Repeat = (only: ReadonlySet<string> | undefined) => Promise<TrialOutcome | undefined>;

/** Calls that were under way together, about. */
const neighbours = 45;

/** Repeats a failure with ever fewer calls and faults; `attempts` bounds how often. Undefined when it cannot be repeated, which would be a fault of ours. */
export async function shrinkFailure(
  trial: Trial,
  deviation: Deviation,
  options: Readonly<{ attempts: number; mutant?: Mutant | undefined }>,
): Promise<ShrunkFailure | undefined> {
  for (const calls of callSets(deviation)) {
    const repeat: Repeat = async (only) => {
      const outcome = await runTrial(trial, { calls, only, mutant: options.mutant });
      return isSame(outcome, deviation) ? outcome : undefined;
    };
    const whole = await repeat(undefined);
    if (whole === undefined) continue;
    const struck = [...new Set(whole.struck.map(({ id }) => id))];
    const faults = await fewest(
      struck,
      async (some) => (await repeat(new Set(some))) !== undefined,
      options.attempts,
    );
    const outcome = (await repeat(new Set(faults))) ?? whole;
    return { calls, faults, outcome };
  }
  return undefined;
}

/** The call alone, with those around it, with all. */
function callSets({ label }: Deviation): readonly (ReadonlySet<number> | undefined)[] {
  const own = Number(/-(\d+)(?:-(?:leg|call)\d+)?$/.exec(label)?.[1]);
  if (Number.isNaN(own)) return [undefined];
  const around = Array.from({ length: 2 * neighbours + 1 }, (_, index) => own - neighbours + index);
  return [new Set([own]), new Set(around), undefined];
}

function isSame(outcome: TrialOutcome, { invariant, label }: Deviation): boolean {
  return judgeTrial(outcome).deviations.some(
    (found) => found.invariant === invariant && found.label === label,
  );
}
