import type { NightlyFinding, FindingPlace, LookOutcome } from "./finding";
import type { FindingWords } from "./findingWords";

/** What is wrong, in one sentence. Pure. */
export function sayFinding(finding: NightlyFinding, { problems }: FindingWords): string {
  // The code has its own values: the type of a finding says so, an index by its code cannot.
  const say = problems[finding.code] as (values: NightlyFinding["values"]) => string;
  return say(finding.values);
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
