import type { WaysReport } from "../../../lib/reports/waysReport";
import { writeWaysCsv } from "../../../lib/reports/writeWaysCsv";
import { table } from "../../commandLine/table";
import { makeReportCommand } from "../makeReportCommand";
import { percent } from "../percent";

/** `ways`: how callers went through a version of a flow. */
export const waysCommand = makeReportCommand({
  words: "ways",
  form: "--flow KEY [--from D] [--to D] [--version N] [--csv]",
  summary:
    "Report how callers went through a version of a flow (the newest that had calls): each step, each way, where they gave up, the most common paths.",
  ask: (records, question) => records.reportWays(question),
  toText,
  toCsv: writeWaysCsv,
});

function toText(report: WaysReport): string {
  const { flow, from, to, version, versions, calls, steps, paths, otherPaths } = report;
  if (calls === 0) {
    const known = versions.length === 0 ? "" : ` Calls were answered by ${versions.join(", ")}.`;
    const which = version === undefined ? "" : `, version ${version},`;
    return `No calls of ${flow}${which} from ${from} to ${to}.${known}`;
  }
  const others =
    otherPaths === 0 ? [] : [["(other paths)", String(otherPaths), percent(otherPaths, calls)]];
  return [
    `${flow}, version ${version}, from ${from} to ${to}: ${calls} calls.`,
    table(
      ["STEP", "EXIT", "CALLS", "GAVE UP"],
      steps.flatMap(({ step, calls: came, gaveUp, exits }) => [
        [step, "", String(came), String(gaveUp)],
        ...Object.entries(exits).map(([exit, count]) => ["", exit, String(count), ""]),
      ]),
    ),
    table(
      ["PATH", "CALLS", "SHARE"],
      [
        ...paths.map((path) => [
          [...path.steps, ...(path.isCut ? ["..."] : []), path.result].join(" > "),
          String(path.calls),
          percent(path.calls, calls),
        ]),
        ...others,
      ],
    ),
  ].join("\n\n");
}
