import { fewestCalls } from "../../lib/reports/compareShares";
import type { ReportedVersion, VersionChange } from "../../lib/reports/daysReport";
import { useDifferenceWords } from "../words/useDifferenceWords";
import type { ReportWords } from "../words/types/reportWords";
import { dayText, percentText } from "./figures";
import { useReportWords } from "./useReportWords";

/** What each new version did to callers, the newest first. */
export function Changes({ changes }: Readonly<{ changes: readonly VersionChange[] }>) {
  const words = useReportWords();
  if (changes.length === 0) return null;
  return (
    <section class="sheet">
      <header>
        <h2>{words.changes}</h2>
      </header>
      {changes.toReversed().map((change) => (
        <Change key={change.after.version} change={change} />
      ))}
      <details>
        <summary>{words.how}</summary>
        <p class="muted">{words.howMeans}</p>
      </details>
    </section>
  );
}

function Change({ change }: Readonly<{ change: VersionChange }>) {
  const words = useReportWords();
  const say = useDifferenceWords();
  const { before, after, verdict, differences, moreDifferences } = change;
  return (
    <article class={`change ${verdict}`}>
      <h3>{words.since(after.version, dayText(after.since, "whole"))}</h3>
      <p class="verdict">{verdictText(change, words)}</p>
      <p class="muted">
        {words.gaveUp}: {countsText(before, words)} → {countsText(after, words)}
      </p>
      {differences.length > 0 && (
        <details>
          <summary>{words.whatChanged}</summary>
          <ul class="plainList">
            {differences.map((difference) => (
              <li key={difference.message}>{say(difference)}</li>
            ))}
          </ul>
          {moreDifferences > 0 && <p class="muted">{words.moreChanges(moreDifferences)}</p>}
        </details>
      )}
    </article>
  );
}

function verdictText({ verdict, before, after }: VersionChange, words: ReportWords): string {
  const ratio = after.gaveUp / after.answered / (before.gaveUp / before.answered);
  switch (verdict) {
    case "fewer":
      return words.fewer(percentText(1 - ratio, 1));
    case "more":
      return before.gaveUp === 0 ? words.moreThanNone : words.more(percentText(ratio - 1, 1));
    case "noDifference":
      return words.noDifference;
    case "tooFewCalls":
      return words.tooFewCalls(fewestCalls);
  }
}

function countsText({ gaveUp, answered, version }: ReportedVersion, words: ReportWords): string {
  return words.counts(gaveUp, answered, percentText(gaveUp, answered), version);
}
