import { useEffect, useRef, useState } from "preact/hooks";
import type { Flow } from "../../lib/flow/document/flow";
import type { Api, ShownCall } from "../app/api";
import { Link } from "../app/Link";
import { FlowOfCall } from "../flow/FlowOfCall";
import { reportedTitle } from "../reports/stepNames";
import { useReportWords } from "../reports/useReportWords";
import { wayTitle } from "../reports/wayTitle";
import { promptPieces } from "../model/promptText";
import { firstPrompt } from "../model/wayLabel";
import { ProblemNote } from "../ui/ProblemNote";
import { Waiting } from "../ui/Waiting";
import { pageLocale } from "../words/pageLocale";
import { useCallerWords } from "../words/useCallerWords";
import { useWords } from "../words/useWords";
import { sayAfterwards } from "./sayAfterwards";
import { shownCaller } from "./shownCaller";
import { useFlows } from "./useFlows";
import { usePolled } from "./usePolled";

type LiveCallProps = Readonly<{ api: Api; callId: string }>;

/** A line of the course appears while its step is still heard. */
const everyInMs = 2000;
const seldomInMs = 60_000;

/** One call: its course line by line as it goes on, and the outline of the flow with its path. */
export function LiveCall({ api, callId }: LiveCallProps) {
  const words = useCallerWords();
  const [isOver, setIsOver] = useState(false);
  const { value, problem, reload } = usePolled(
    (signal) => api.loadCall(callId, signal),
    callId,
    isOver ? seldomInMs : everyInMs,
  );
  useEffect(() => setIsOver(value?.isOver === true), [value]);
  return (
    <>
      <p>
        <Link to={{ screen: "live", call: undefined }}>{words.allCalls}</Link>
      </p>
      {problem?.kind === "notFound" && value === undefined && (
        <div class="emptyNote" role="status">
          <h2>{words.gone}</h2>
          <p>{words.goneHelp}</p>
        </div>
      )}
      {problem !== undefined && problem.kind !== "notFound" && (
        <ProblemNote problem={problem} retry={reload} />
      )}
      {problem === undefined && value === undefined && <Waiting />}
      {value !== undefined && <Watched api={api} call={value} />}
    </>
  );
}

function Watched({ api, call }: Readonly<{ api: Api; call: ShownCall }>) {
  const words = useCallerWords();
  const { tag } = useWords();
  const { path, isOver, caller, startedAt, language } = call;
  const findFlow = useFlows(api, [call]);
  const flow = path.at(-1)?.flow ?? call.flow;
  const version = flow === call.flow ? call.version : undefined;
  const clock = new Intl.DateTimeFormat(pageLocale(), { dateStyle: "medium", timeStyle: "medium" });
  const named = new Intl.DisplayNames([tag], { type: "language" });
  return (
    <div class="watched">
      <section aria-label={words.course}>
        <h2>{words.course}</h2>
        <p class="quietText">
          {[clock.format(new Date(startedAt)), shownCaller(caller, words), named.of(language)].join(
            " · ",
          )}
        </p>
        <Course call={call} flow={findFlow(call)} />
      </section>
      <FlowOfCall
        key={`${flow} ${version ?? ""}`}
        api={api}
        flow={flow}
        version={version}
        path={path.filter((step) => step.flow === flow)}
        isOver={isOver}
      />
    </div>
  );
}

/** The lines of a call as they are written. What callers key in is not among them. */
function Course({ call, flow }: Readonly<{ call: ShownCall; flow: Flow | undefined }>) {
  const words = useCallerWords();
  const { tag } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const { path, isOver } = call;
  useEffect(() => {
    place.current?.scrollTo({ top: place.current.scrollHeight });
  }, [path.length, isOver]);
  return (
    <div class="course" role="log" aria-label={words.course} tabIndex={0} ref={place}>
      <p class="courseLine">
        <span class="clock">0:00</span> <span>{words.begins}</span>
      </p>
      {path.map((step, index) => (
        <CourseLine
          key={`${step.atInMs} ${step.flow} ${step.node}`}
          call={call}
          step={step}
          flow={flow}
          isHere={!isOver && index === path.length - 1}
        />
      ))}
      {isOver && (
        <p class="courseEnd">
          {[words.isOver, ...sayAfterwards(call.afterwards, words, tag)].join(" ")}
        </p>
      )}
    </div>
  );
}

type CourseLineProps = Readonly<{
  call: ShownCall;
  step: ShownCall["path"][number];
  flow: Flow | undefined;
  isHere: boolean;
}>;

function CourseLine({ call, step, flow, isHere }: CourseLineProps) {
  const words = useCallerWords();
  const reportWords = useReportWords();
  const allWords = useWords();
  const own = step.flow === call.flow ? flow : undefined;
  const node = own !== undefined && Object.hasOwn(own.nodes, step.node) && own.nodes[step.node];
  const first = node === false || node === undefined ? undefined : firstPrompt(node);
  const heard =
    own === undefined || first === undefined || first.isSent === true
      ? []
      : promptPieces(first.prompt, own, call.language, allWords);
  const name = step.flow === call.flow ? step.node : `${step.flow}/${step.node}`;
  return (
    <div class={isHere ? "courseLine isHere" : "courseLine"}>
      <span class="clock">{clockOf(step.atInMs)}</span>{" "}
      <div>
        <p>
          <strong>{reportedTitle(name, own, reportWords)}</strong>
          {step.attempt > 1 && <span class="quietText"> {words.attempt(step.attempt)}</span>}
          {isHere && <span class="chip"> {words.isHere}</span>}
        </p>
        {heard.length > 0 && (
          <p class="courseWords" lang={call.language}>
            {heard.map(({ text }) => text).join(" ")}
          </p>
        )}
        {step.exit !== undefined && (
          <p class="quietText">
            {words.leaves(wayTitle(step.node, step.exit, own, call.language, allWords))}
          </p>
        )}
      </div>
    </div>
  );
}

/** The clock of the call: `1:05`. */
function clockOf(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
