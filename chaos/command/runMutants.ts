import { findMutant } from "../mutants/findMutant";
import { mutants } from "../mutants/mutants";

/** Brings faults of old back, one after the other, and says whether they were found. False when one was not, undefined when there is none of that name. */
export async function runMutants(
  names: readonly string[],
  seed: number,
  say: (line: string) => void,
): Promise<boolean | undefined> {
  const chosen = mutants.filter(({ name }) => names.includes("all") || names.includes(name));
  if (chosen.length === 0) return undefined;
  let areFound = true;
  for (const mutant of chosen) {
    const found = await findMutant(mutant, seed);
    areFound &&= found.length > 0;
    const what =
      found.length > 0 ? `found in ${found.length} calls, first ${found[0] ?? ""}` : "not found";
    say(
      `${found.length > 0 ? "ok" : "NO"} ${mutant.name.padEnd(22)} ${what} (${mutant.scenario}, ${mutant.breaks}): ${mutant.was}`,
    );
  }
  return areFound;
}
