import type { Api, Me } from "../app/api";
import { Link } from "../app/Link";
import { reportedTitle } from "../reports/stepNames";
import { useReportWords } from "../reports/useReportWords";
import { ProblemNote } from "../ui/ProblemNote";
import { Waiting } from "../ui/Waiting";
import { pageLocale } from "../words/pageLocale";
import { useCallerWords } from "../words/useCallerWords";
import { useWords } from "../words/useWords";
import { CallersPage } from "./CallersPage";
import { lastingTime } from "./lastingTime";
import { LiveCall } from "./LiveCall";
import { shownCaller } from "./shownCaller";
import { useFlows } from "./useFlows";
import { usePolled } from "./usePolled";

type LiveScreenProps = Readonly<{ api: Api; me: Me; call: string | undefined }>;

/** A call that goes on, as the server lists it. */
type ListedCall = Readonly<{
  callId: string;
  flow: string;
  version: number;
  node: string;
  startedAt: string;
  language: string;
  caller: string;
}>;

const everyInMs = 5000;
const mostListed = 200;

/** The calls that go on, or one of them. */
export function LiveScreen({ api, me, call }: LiveScreenProps) {
  const words = useCallerWords();
  return (
    <CallersPage me={me} part="live" lead={call === undefined ? words.liveLead : words.watching}>
      {call === undefined ? <LiveCalls api={api} /> : <LiveCall api={api} callId={call} />}
    </CallersPage>
  );
}

function LiveCalls({ api }: Readonly<{ api: Api }>) {
  const words = useCallerWords();
  const { value, problem, reload } = usePolled(
    (signal) => api.ask<Readonly<{ liveCalls: readonly ListedCall[] }>>("liveCalls", { signal }),
    "calls",
    everyInMs,
  );
  const calls = value?.liveCalls;
  const findFlow = useFlows(api, calls ?? []);
  return (
    <>
      {problem !== undefined && <ProblemNote problem={problem} retry={reload} />}
      {problem === undefined && calls === undefined && <Waiting />}
      {calls?.length === 0 && (
        <div class="emptyNote">
          <h2>{words.nobody}</h2>
          <p>{words.nobodyHelp}</p>
        </div>
      )}
      {calls !== undefined && calls.length >= mostListed && (
        <p class="quietText">{words.firstOnly(calls.length)}</p>
      )}
      <ul class="liveCalls">
        {(calls ?? []).map((one) => (
          <LiveLine key={one.callId} call={one} flow={findFlow(one)} />
        ))}
      </ul>
    </>
  );
}

type LiveLineProps = Readonly<{ call: ListedCall; flow: ReturnType<ReturnType<typeof useFlows>> }>;

function LiveLine({ call, flow }: LiveLineProps) {
  const words = useCallerWords();
  const reportWords = useReportWords();
  const { tag } = useWords();
  const { callId, node, language, startedAt, caller } = call;
  const began = new Date(startedAt);
  const clock = new Intl.DateTimeFormat(pageLocale(), { timeStyle: "medium" }).format(began);
  const named = new Intl.DisplayNames([tag], { type: "language" });
  return (
    <li>
      <Link to={{ screen: "live", call: callId }} class="liveLine">
        <strong>{flow?.name ?? call.flow}</strong>
        <span>{node === "" ? words.unknownPlace : reportedTitle(node, flow, reportWords)}</span>
        <span class="quietText">{language === "" ? "" : named.of(language)}</span>
        <span class="quietText">
          {words.since(clock, lastingTime(Date.now() - began.getTime(), tag))}
        </span>
        <span class="quietText">{shownCaller(caller, words)}</span>
      </Link>
    </li>
  );
}
