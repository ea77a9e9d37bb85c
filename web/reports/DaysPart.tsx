import type { DaysReport } from "../../lib/reports/daysReport";
import { Changes } from "./Changes";
import { Columns } from "./Columns";
import { countText, dayText, lengthText, percentText } from "./figures";
import { Rows } from "./Rows";
import { Sheet } from "./Sheet";
import { resultName } from "./stepNames";
import { useReportWords } from "./useReportWords";

/** When calls came, how they went, how long they took, and how far callers got. */
export function DaysPart({ report }: Readonly<{ report: DaysReport }>) {
  const words = useReportWords();
  const { calls, answered, gaveUp, lengths, flow } = report;
  const facts = [
    [words.calls, countText(calls), ""],
    [words.answered, countText(answered), percentText(answered, calls)],
    [words.gaveUp, percentText(gaveUp, answered), `${countText(gaveUp)}, ${words.gaveUpMeans}`],
    [words.median, lengthText(lengths.medianInSeconds ?? 0), ""],
    [words.p90, lengthText(lengths.p90InSeconds ?? 0), ""],
  ] as const;
  return (
    <>
      <dl class="facts">
        {facts.map(([name, figure, more]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <strong>{figure}</strong> {more !== "" && <span class="muted">{more}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <Changes changes={report.changes} />
      <ByDay report={report} />
      <ByHour report={report} />
      <div class="pairs">
        <Sheet
          title={words.results}
          file={`${flow}-results`}
          headings={[words.result, words.calls]}
          rows={report.results.map((one) => [resultName(one.result, words), one.calls])}
        >
          <Rows
            whole={calls}
            lines={report.results.map((one) => ({
              label: resultName(one.result, words),
              calls: one.calls,
            }))}
          />
        </Sheet>
        <Lengths report={report} />
        <Milestones report={report} />
        <Languages report={report} />
      </div>
    </>
  );
}

type PartProps = Readonly<{ report: DaysReport }>;

function ByDay({ report: { days, flow } }: PartProps) {
  const words = useReportWords();
  return (
    <Sheet
      title={words.byDay}
      file={`${flow}-days`}
      headings={[words.day, words.calls, words.answered, words.gaveUp]}
      rows={days.map((one) => [
        `${one.day}${one.isFinished ? "" : ` (${words.soFar})`}`,
        one.calls,
        one.answered,
        one.gaveUp,
      ])}
    >
      <p class="legend">
        <span class="swatch" aria-hidden="true" /> {words.calls}{" "}
        <span class="swatch partSwatch" aria-hidden="true" /> {words.gaveUp}
      </p>
      <Columns
        label={words.byDay}
        everyLabel={Math.ceil(days.length / 8)}
        columns={days.map((one) => ({
          label: dayText(one.day),
          title: `${dayText(one.day, "whole")}: ${words.numberOfCalls(one.calls)}, ${words.gaveUp} ${one.gaveUp}`,
          value: one.calls,
          part: one.gaveUp,
        }))}
      />
    </Sheet>
  );
}

function ByHour({ report: { hours, flow } }: PartProps) {
  const words = useReportWords();
  const hour = (index: number) => `${String(index).padStart(2, "0")}:00`;
  return (
    <Sheet
      title={words.byHour}
      file={`${flow}-hours`}
      headings={[words.hour, words.calls]}
      rows={hours.map((calls, index) => [hour(index), calls])}
    >
      <Columns
        label={words.byHour}
        everyLabel={3}
        columns={hours.map((value, index) => ({
          label: hour(index),
          title: `${hour(index)}: ${words.numberOfCalls(value)}`,
          value,
        }))}
      />
    </Sheet>
  );
}

function Lengths({ report: { lengths, answered, flow } }: PartProps) {
  const words = useReportWords();
  const lines = lengths.bars.map(({ upToInSeconds, calls }, index, { length }) => ({
    label: index === length - 1 ? words.longer : words.upTo(lengthText(upToInSeconds)),
    calls,
  }));
  return (
    <Sheet
      title={words.lengths}
      file={`${flow}-lengths`}
      headings={[words.length, words.calls]}
      rows={lines.map(({ label, calls }) => [label, calls])}
    >
      <Rows whole={answered} lines={lines} />
    </Sheet>
  );
}

function Milestones({ report: { milestones, calls, flow } }: PartProps) {
  const words = useReportWords();
  return (
    <Sheet
      title={words.milestones}
      file={`${flow}-milestones`}
      headings={[words.milestone, words.calls]}
      rows={milestones.map((one) => [one.milestone, one.calls])}
    >
      {milestones.length === 0 ? (
        <p class="muted">{words.noMilestones}</p>
      ) : (
        <Rows
          whole={calls}
          lines={milestones.map((one) => ({ label: one.milestone, calls: one.calls }))}
        />
      )}
    </Sheet>
  );
}

function Languages({ report: { languages, milestones, flow } }: PartProps) {
  const words = useReportWords();
  const names = new Intl.DisplayNames(document.documentElement.lang, { type: "language" });
  return (
    <Sheet
      title={words.languages}
      file={`${flow}-languages`}
      headings={[words.language, words.calls, ...milestones.map(({ milestone }) => milestone)]}
      rows={languages.map((one) => [
        nameOf(one.language, names),
        one.calls,
        ...milestones.map(({ milestone }) => one.milestones[milestone] ?? 0),
      ])}
    />
  );
}

/** A record may hold what is no language; it is shown as it is. */
function nameOf(language: string, names: Intl.DisplayNames): string {
  try {
    return names.of(language) ?? language;
  } catch {
    // Intl has no other way to ask than to try.
    return language;
  }
}
