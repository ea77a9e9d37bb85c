import { writeDaysCsv } from "../../../lib/reports/writeDaysCsv";
import type { DaysReport } from "../../../lib/reports/daysReport";
import { duration } from "../../commandLine/duration";
import { table } from "../../commandLine/table";
import { changeLines } from "../changeLines";
import { makeReportCommand } from "../makeReportCommand";
import { percent } from "../percent";

/** `days`: when calls came, how they went, how far they got, and what another version changed. */
export const daysCommand = makeReportCommand({
  words: "days",
  form: "--flow KEY [--from D] [--to D] [--version N] [--csv]",
  summary:
    "Report the calls of a flow (the last 30 days): by day and hour, results, lengths, milestones, and what another version changed.",
  ask: (records, question) => records.reportDays(question),
  toText,
  toCsv: writeDaysCsv,
});

function toText(report: DaysReport): string {
  const { flow, from, to, timeZone, calls, answered, gaveUp, lengths } = report;
  if (calls === 0) return `No calls of ${flow} from ${from} to ${to} (${timeZone}).`;
  const [median, p90] = [lengths.medianInSeconds ?? 0, lengths.p90InSeconds ?? 0];
  return [
    `${flow} from ${from} to ${to} (${timeZone}): ${calls} calls, ${answered} answered, ${gaveUp} gave up (${percent(gaveUp, answered)}).`,
    `Half of them took ${duration(median * 1000)} at most, nine of ten ${duration(p90 * 1000)}.`,
    table(
      ["DAY", "CALLS", "ANSWERED", "GAVE UP"],
      report.days.map((day) => [
        `${day.day}${day.isFinished ? "" : " so far"}`,
        String(day.calls),
        String(day.answered),
        String(day.gaveUp),
      ]),
    ),
    table(
      ["HOUR", "CALLS"],
      report.hours.flatMap((count, hour) =>
        count === 0 ? [] : [[`${String(hour).padStart(2, "0")}:00`, String(count)]],
      ),
    ),
    countsTable(
      "RESULT",
      report.results.map((one) => [one.result, one.calls]),
      calls,
    ),
    ...(report.milestones.length === 0
      ? []
      : [
          countsTable(
            "MILESTONE",
            report.milestones.map((one) => [one.milestone, one.calls]),
            calls,
          ),
        ]),
    countsTable(
      "LANGUAGE",
      report.languages.map((one) => [one.language, one.calls]),
      calls,
    ),
    ...report.changes.map((change) => changeLines(change).join("\n")),
  ].join("\n\n");
}

function countsTable(
  heading: string,
  rows: readonly (readonly [name: string, calls: number])[],
  whole: number,
): string {
  return table(
    [heading, "CALLS", "SHARE"],
    rows.map(([name, calls]) => [name, String(calls), percent(calls, whole)]),
  );
}
