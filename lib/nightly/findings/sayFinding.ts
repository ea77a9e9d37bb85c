import type { NightlyFinding, FindingPlace, LookOutcome } from "./finding";
import type { FindingWords } from "./findingWords";

/** The values that are days such as 2026-12-24. */
const days: ReadonlySet<string> = new Set(["endsOn", "last"]);

/** What is wrong, in one sentence; `sayDay` says days as its reader writes them. Pure. */
export function sayFinding(
  finding: NightlyFinding,
  { problems }: FindingWords,
  sayDay: (day: string) => string = (day) => day,
): string {
  // The code has its own values: the type of a finding says so, an index by its code cannot.
  const say = problems[finding.code] as (values: NightlyFinding["values"]) => string;
  const said = Object.entries(finding.values).map(([name, value]) => [
    name,
    days.has(name) ? sayDay(String(value)) : value,
  ]);
  return say(Object.fromEntries(said) as NightlyFinding["values"]);
}

/** Where it is: a flow and its step. Pure. */
export function sayFindingPlace({ flowName, stepName }: FindingPlace, words: FindingWords): string {
  return words.inFlow(flowName, stepName);
}

/** That a look was not made, and why; undefined for one that was. Pure. */
export function sayNotLooked(look: LookOutcome, words: FindingWords): string | undefined {
  if (look.outcome === "looked") return undefined;
  const why =
    look.outcome === "lacksPermission" ? words.lacks(look.permission) : words[look.outcome];
  return words.notLooked(words.looks[look.name], why);
}
