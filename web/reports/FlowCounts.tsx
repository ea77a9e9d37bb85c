import { useMemo } from "preact/hooks";
import type { Flow } from "../../lib/flow/document/flow";
import type { ReportedStep, WaysReport } from "../../lib/reports/waysReport";
import { callTree, type TreeStep, type Way } from "../model/callTree";
import { endLabel } from "../model/endLabel";
import { useWords } from "../words/useWords";
import { countText, percentText } from "./figures";
import { Bar } from "./Rows";
import { reportedTitle } from "./stepNames";
import { useReportWords } from "./useReportWords";
import { wayTitle } from "./wayTitle";

type FlowCountsProps = Readonly<{ report: WaysReport; flow: Flow | undefined }>;

/** The steps of a flow as its outline has them, with the calls that came to each, took each way, and gave up there. */
export function FlowCounts({ report, flow }: FlowCountsProps) {
  const words = useReportWords();
  const counted = useMemo(() => new Map(report.steps.map((one) => [one.step, one])), [report]);
  const tree = useMemo(() => flow && callTree(flow), [flow]);
  const all = report.calls;
  const shown = new Set(flow === undefined ? [] : Object.keys(flow.nodes));
  const others = report.steps.filter(({ step }) => !shown.has(step));
  return (
    <>
      {flow !== undefined && tree !== undefined && (
        <ul class="counts">
          {tree.roots.flatMap(({ end }, index) =>
            end.type === "step"
              ? [<Step key={index} step={end.step} {...{ flow, counted, all }} />]
              : [],
          )}
        </ul>
      )}
      {others.length > 0 && (
        <>
          <h3>{words.elsewhere}</h3>
          <ul class="counts">
            {others.map((one) => (
              <li key={one.step}>
                <Head title={reportedTitle(one.step, flow, words)} count={one} all={all} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

type StepProps = Readonly<{
  step: TreeStep;
  flow: Flow;
  counted: ReadonlyMap<string, ReportedStep>;
  all: number;
}>;

/** A step, the ways out of it, and the step below it. */
function Step({ step, ...shared }: StepProps) {
  const words = useReportWords();
  const { flow, counted, all } = shared;
  const count = counted.get(step.key);
  return (
    <>
      <li class={count === undefined ? "unpassed" : undefined}>
        <Head title={reportedTitle(step.key, flow, words)} count={count} all={all} />
        {step.ways.length > 0 && (
          <ul class="counts">
            {step.ways.map((way, index) => (
              <WayCount key={index} way={way} from={step.key} {...shared} />
            ))}
          </ul>
        )}
      </li>
      {step.below !== undefined && <Step step={step.below.step} {...shared} />}
    </>
  );
}

type WayCountProps = Omit<StepProps, "step"> & Readonly<{ way: Way; from: string }>;

/** Ways to one place: how many calls took each, and the step there if it stands here. */
function WayCount({ way, from, ...shared }: WayCountProps) {
  const page = useWords();
  const { flow, counted } = shared;
  const own = counted.get(from);
  const inner = way.end.type === "step" && <Step step={way.end.step} {...shared} />;
  if (way.exits.length === 0) return <>{inner}</>;
  return (
    <li class="wayCount">
      <ul class="exits">
        {way.exits.map(({ name }) => (
          <li key={name} class="line">
            <span class="rowLabel">
              <span class="wayName">
                {wayTitle(from, name, flow, document.documentElement.lang, page)}
              </span>
              {way.end.type !== "step" && (
                <span class="muted"> → {endLabel(way.end, flow, page)}</span>
              )}
            </span>
            <Bar part={own?.exits[name] ?? 0} whole={own?.calls ?? 0} />
            <span class="rowCount">{countText(own?.exits[name] ?? 0)}</span>
          </li>
        ))}
      </ul>
      {inner !== false && <ul class="counts">{inner}</ul>}
    </li>
  );
}

type HeadProps = Readonly<{ title: string; count: ReportedStep | undefined; all: number }>;

function Head({ title, count, all }: HeadProps) {
  const words = useReportWords();
  const calls = count?.calls ?? 0;
  return (
    <div class="line stepLine">
      <span class="rowLabel">
        <strong>{title}</strong>
        {count !== undefined && count.gaveUp > 0 && (
          <span class="chip gaveUp">
            {words.gaveUpHere(count.gaveUp)} ({percentText(count.gaveUp, calls)})
          </span>
        )}
      </span>
      <Bar part={calls} whole={all} />
      <span class="rowCount">{countText(calls)}</span>
    </div>
  );
}
