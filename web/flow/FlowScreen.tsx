import { useMemo, useState } from "preact/hooks";
import type { Flow } from "../../lib/flow/document/flow";
import type { Answer, Api, ShownFlow } from "../app/api";
import type { Route } from "../app/route";
import { goTo } from "../app/router";
import { useLoaded } from "../app/useLoaded";
import { callTree } from "../model/callTree";
import { ProblemNote } from "../ui/ProblemNote";
import { Waiting } from "../ui/Waiting";
import type { PhoneState } from "../phone/phoneCall";
import { PhonePane } from "../phone/PhonePane";
import { useWords } from "../words/useWords";
import { FlowHead } from "./FlowHead";
import { PaneTabs, type Pane } from "./PaneTabs";
import { StepDetails } from "./StepDetails";
import { StepsPane } from "./StepsPane";

type FlowRoute = Extract<Route, { screen: "flow" }>;

/** One flow: its steps, what the chosen one says and where it leads. */
export function FlowScreen({ api, route }: Readonly<{ api: Api; route: FlowRoute }>) {
  const loaded = useLoaded((signal) => loadDocument(api, route.key, signal), route.key);
  if (loaded.state === "loading") return <Waiting />;
  if (loaded.state === "failed") {
    return <ProblemNote problem={loaded.problem} retry={loaded.retry} isWhole />;
  }
  return <OpenFlow api={api} opened={loaded.value} route={route} />;
}

/** A flow as it is worked on: the draft, or without one the version that is live. */
type OpenedFlow = Readonly<{ flow: Flow; isDraft: boolean; facts: ShownFlow["meta"] | undefined }>;

async function loadDocument(
  api: Api,
  key: string,
  signal: AbortSignal,
): Promise<Answer<OpenedFlow>> {
  const [shown, draft] = await Promise.all([api.loadFlow(key, signal), api.loadDraft(key, signal)]);
  const facts = shown.value?.meta;
  if (draft.value !== undefined) {
    return { value: { flow: draft.value, isDraft: true, facts }, etag: draft.etag };
  }
  if (draft.problem.kind !== "notFound") return { problem: draft.problem };
  if (shown.problem !== undefined) return { problem: shown.problem };
  const { flow } = shown.value;
  return flow === undefined
    ? { problem: { kind: "notFound" } }
    : { value: { flow, isDraft: false, facts }, etag: undefined };
}

type OpenFlowProps = Readonly<{ api: Api; opened: OpenedFlow; route: FlowRoute }>;

const nowhere: ReadonlySet<string> = new Set();

function OpenFlow({ api, opened, route }: OpenFlowProps) {
  const words = useWords();
  const { flow, isDraft, facts } = opened;
  const tree = useMemo(() => callTree(flow), [flow]);
  const [language, setLanguage] = useState(() => firstShown(flow));
  const [pane, setPane] = useState<Pane>("steps");
  const [call, setCall] = useState<PhoneState>();
  const selected =
    route.step !== undefined && Object.hasOwn(flow.nodes, route.step) ? route.step : undefined;
  const select = (step: string) => {
    goTo({ ...route, step }, "replace");
    setPane("details");
  };
  return (
    <main class="flowScreen" data-pane={pane} data-view={route.view}>
      <FlowHead
        name={flow.name}
        isDraft={isDraft}
        live={facts?.publishedVersion}
        languages={flow.languages}
        language={language}
        showIn={setLanguage}
      />
      <PaneTabs pane={pane} open={setPane} />
      <StepsPane
        flow={flow}
        tree={tree}
        language={language}
        view={route.view}
        selected={selected}
        select={select}
        show={(view) => goTo({ ...route, view }, "replace")}
        passed={call?.passed ?? nowhere}
        here={call?.here}
      />
      <section class="pane details" aria-label={words.flow.details}>
        {selected === undefined ? (
          <p class="hint">{words.flow.choose}</p>
        ) : (
          <StepDetails flow={flow} step={selected} language={language} select={select} />
        )}
      </section>
      <PhonePane api={api} flow={flow} follow={setCall} />
    </main>
  );
}

/** The page's own language where the flow speaks it, else the flow's first. */
function firstShown({ languages }: Flow): string {
  const page = document.documentElement.lang;
  return languages.find((tag) => tag.split("-")[0] === page) ?? languages[0] ?? page;
}
