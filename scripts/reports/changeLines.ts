import type { VersionChange } from "../../lib/reports/daysReport";
import { fewestCalls } from "../../lib/reports/compareShares";
import { percent } from "./percent";

/** What another version did to callers, in sentences. Pure. */
export function changeLines(change: VersionChange): readonly string[] {
  const { before, after, differences, moreDifferences } = change;
  return [
    `Version ${after.version} since ${after.since}: ${verdictSentence(change)}`,
    `  Gave up: ${after.gaveUp} of ${after.answered} (${percent(after.gaveUp, after.answered)}), before that ${before.gaveUp} of ${before.answered} (${percent(before.gaveUp, before.answered)}) in version ${before.version}.`,
    ...differences.map(({ message }) => `  ${message}`),
    ...(moreDifferences === 0 ? [] : [`  And ${moreDifferences} more differences.`]),
  ];
}

function verdictSentence({ verdict, before, after }: VersionChange): string {
  const ratio = after.gaveUp / after.answered / (before.gaveUp / before.answered);
  switch (verdict) {
    case "fewer":
      return `${percent(1 - ratio, 1)} fewer give up.`;
    case "more":
      return before.gaveUp === 0 ? "more give up." : `${percent(ratio - 1, 1)} more give up.`;
    case "noDifference":
      return "no difference that chance alone would not explain.";
    case "tooFewCalls":
      return `too few calls to tell (at least ${fewestCalls} in each version).`;
  }
}
