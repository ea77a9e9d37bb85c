import type { Flow } from "../../lib/flow/document/flow";
import type { WaysReport } from "../../lib/reports/waysReport";
import { useWords } from "../words/useWords";
import { FlowCounts } from "./FlowCounts";
import { PathColumns } from "./PathColumns";
import { Sheet } from "./Sheet";
import { reportedTitle, resultName } from "./stepNames";
import { useReportWords } from "./useReportWords";
import { wayTitle } from "./wayTitle";

/** How callers went through one version: on the flow itself, and path by path. */
export function WaysPart({
  report,
  flow,
}: Readonly<{ report: WaysReport; flow: Flow | undefined }>) {
  const words = useReportWords();
  const page = useWords();
  const { steps, paths, otherPaths, calls, version = 0 } = report;
  const titleOf = (name: string) => reportedTitle(name, flow, words);
  return (
    <>
      <Sheet
        title={words.onTheFlow}
        help={words.onTheFlowHelp(version)}
        file={`${report.flow}-ways`}
        headings={[words.step, words.way, words.calls, words.gaveUp]}
        rows={steps.flatMap(({ step, calls: came, gaveUp, exits }) => [
          [titleOf(step), "", came, gaveUp],
          ...Object.entries(exits).map(([exit, count]) => [
            titleOf(step),
            wayTitle(step, exit, flow, document.documentElement.lang, page),
            count,
            undefined,
          ]),
        ])}
      >
        <FlowCounts report={report} flow={flow} />
      </Sheet>
      <Sheet
        title={words.paths}
        help={words.pathsHelp}
        file={`${report.flow}-paths`}
        headings={[words.path, words.result, words.calls]}
        rows={[
          ...paths.map((path) => [
            [...path.steps.map(titleOf), ...(path.isCut ? [words.goesOn] : [])].join(" → "),
            resultName(path.result, words),
            path.calls,
          ]),
          ...(otherPaths === 0 ? [] : [[words.otherPaths, "", otherPaths]]),
        ]}
      >
        <PathColumns paths={paths} otherPaths={otherPaths} calls={calls} titleOf={titleOf} />
      </Sheet>
    </>
  );
}
