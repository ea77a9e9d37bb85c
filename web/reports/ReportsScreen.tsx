import type { Api, FlowFacts, ReportQuestion } from "../app/api";
import type { AskedReport } from "../app/route";
import { useLoaded } from "../app/useLoaded";
import { ProblemNote } from "../ui/ProblemNote";
import { Waiting } from "../ui/Waiting";
import { DaysPart } from "./DaysPart";
import { Question } from "./Question";
import { addReportStyles } from "./reportStyles";
import { useReport } from "./useReport";
import { useReportWords } from "./useReportWords";
import { WaysPart } from "./WaysPart";

type ReportsScreenProps = Readonly<{ api: Api; asked: AskedReport }>;

const daysByDefault = 30;

/** What came of the calls of a flow. */
export function ReportsScreen({ api, asked }: ReportsScreenProps) {
  addReportStyles();
  const words = useReportWords();
  const loaded = useLoaded(api.listFlows, "flows");
  return (
    <main class="reportsScreen">
      <div class="screenHead">
        <div>
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </div>
      </div>
      {loaded.state === "loading" && <Waiting />}
      {loaded.state === "failed" && <ProblemNote problem={loaded.problem} retry={loaded.retry} />}
      {loaded.state === "ready" && <Asked api={api} asked={asked} flows={loaded.value.flows} />}
    </main>
  );
}

type AskedProps = ReportsScreenProps & Readonly<{ flows: readonly FlowFacts[] }>;

function Asked({ api, asked, flows }: AskedProps) {
  const words = useReportWords();
  const sorted = flows.toSorted((one, other) => one.name.localeCompare(other.name));
  const live = sorted.find(({ publishedVersion }) => publishedVersion !== undefined);
  const flow = asked.flow ?? live?.key ?? sorted[0]?.key;
  if (flow === undefined) return <p class="hint">{words.noFlows}</p>;
  const to = asked.to ?? today();
  const from = asked.from ?? daysBefore(to, daysByDefault - 1);
  return <Report api={api} flows={sorted} question={{ flow, from, to, version: asked.version }} />;
}

type ReportProps = Readonly<{
  api: Api;
  flows: readonly FlowFacts[];
  question: ReportQuestion;
}>;

function Report({ api, flows, question }: ReportProps) {
  const words = useReportWords();
  const { flow, from, to, version } = question;
  const about = [flow, from, to, version].join(" ");
  const days = useReport((signal) => api.loadReport("days", question, signal), about);
  const { report } = days;
  return (
    <>
      <Question
        flows={flows}
        question={question}
        versions={report?.versions.map((one) => one.version) ?? []}
      />
      {days.problem !== undefined && <ProblemNote problem={days.problem} retry={days.retry} />}
      {days.problem === undefined && report === undefined && <Waiting />}
      {report !== undefined && (
        <>
          <p class="reportNotes" role="status">
            {report.pending.length > 0 && <span>{words.pending(report.pending.length)} </span>}
            {report.partial.length > 0 && <span>{words.partial} </span>}
            <span>{words.clock(report.timeZone)}</span>
          </p>
          {report.calls === 0 ? (
            <div class="emptyNote">
              <h2>{words.noCalls}</h2>
              <p>{words.noCallsHelp}</p>
            </div>
          ) : (
            <>
              <DaysPart report={report} />
              {report.pending.length === 0 && <Ways api={api} question={question} about={about} />}
            </>
          )}
        </>
      )}
    </>
  );
}

type WaysProps = Readonly<{ api: Api; question: ReportQuestion; about: string }>;

/** Asked once the days are counted, so that they are not counted twice. */
function Ways({ api, question, about }: WaysProps) {
  const { report, problem, retry } = useReport(
    (signal) => api.loadReport("ways", question, signal),
    about,
  );
  const version = report?.version;
  const loaded = useLoaded(
    (signal) => api.loadFlow(question.flow, signal, version),
    `${question.flow} ${version}`,
  );
  if (problem !== undefined) return <ProblemNote problem={problem} retry={retry} />;
  if (report === undefined || loaded.state === "loading") return <Waiting />;
  // Of a version that is not kept any more the steps are shown by their keys.
  const flow = loaded.state === "ready" ? loaded.value.flow : undefined;
  return version === undefined ? null : <WaysPart report={report} flow={flow} />;
}

function today(): string {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}
