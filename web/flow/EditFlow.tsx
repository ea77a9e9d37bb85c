import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Api } from "../app/api";
import { Lazy } from "../app/Lazy";
import type { Route } from "../app/route";
import { useLoaded } from "../app/useLoaded";
import { useChecked } from "../check/useChecked";
import type { OpenedFlow } from "../draft/openDraft";
import { useDraft } from "../draft/useDraft";
import type { PhoneState } from "../phone/phoneCall";
import { useSurroundings } from "../phone/useSurroundings";
import { useWords } from "../words/useWords";
import { countTodo } from "../model/countTodo";
import { Conflicts } from "./Conflicts";
import { EditBar } from "./EditBar";
import { EditingContext, type Editing } from "./editing";
import { FlowForm } from "./FlowForm";
import { FlowHead } from "./FlowHead";
import { PaneTabs } from "./PaneTabs";
import { Problems } from "./Problems";
import { PublishTools } from "../versions/PublishTools";
import { StepFormPane } from "./StepFormPane";
import { StepsPane } from "./StepsPane";
import { useFlowPlace } from "./useFlowPlace";
import { useGoThere } from "./useGoThere";

type EditFlowProps = Readonly<{
  api: Api;
  opened: OpenedFlow;
  route: Extract<Route, { screen: "flow" }>;
  /** Under which name changes are kept on this computer until they are saved. */
  keptAs: string;
  mayPublish: boolean;
  /** Loads everything anew. */
  reopen: () => void;
}>;

const none = { schema: "bindings/v1" } as const;

const loadPrompts = () => import("../prompts/PromptsPane").then((loaded) => loaded.PromptsPane);
const loadPhone = () => import("../phone/PhonePane").then(({ PhonePane }) => PhonePane);

/** A flow to work on: its steps, the form of the chosen one, what is still to do, and the phone. */
export function EditFlow(props: EditFlowProps) {
  const { api, opened, route, keptAs } = props;
  const words = useWords();
  const draft = useDraft(api, keptAs, opened.draft);
  const { flow, edit } = draft;
  const [call, setCall] = useState<PhoneState>();
  const [said, setSaid] = useState(opened.wasKeptHere ? words.draft.keptLocally : "");
  const place = useFlowPlace(flow, route, call);
  const { select, pane, language } = place;
  const surroundings = useSurroundings(api, flow);
  const known = surroundings.state === "ready" ? surroundings.value : undefined;
  const checked = useChecked(flow, known);
  const otherFlows = useOtherFlows(api, flow.key);
  const goThere = useGoThere(flow, place.open);
  const problems = checked?.problems;
  const todo = useMemo(() => countTodo(problems ?? []), [problems]);
  const editing = useMemo<Editing>(() => {
    const bindings = known?.bindings ?? none;
    return { flow, language, bindings, otherFlows, problems: problems ?? [], edit, select };
  }, [flow, language, known, otherFlows, problems, edit, route]);
  const notes = <Notes draft={draft} />;
  return (
    <EditingContext.Provider value={editing}>
      <main class="flowScreen isEdited" data-pane={pane} data-view={route.view}>
        <FlowHead
          flow={flow}
          route={route}
          isDraft={opened.isDraft || draft.undoable !== undefined}
          live={opened.shown?.meta.publishedVersion}
          language={language}
          showIn={place.setLanguage}
        >
          <EditBar
            draft={draft}
            returned={({ path }, sentence) => {
              setSaid(sentence);
              goThere(path);
            }}
          />
          <PublishTools {...props} draft={draft} problems={problems} />
        </FlowHead>
        <p class="hidden" role="status">
          {said}
        </p>
        {route.part === "prompts" ? (
          <Lazy load={loadPrompts} props={{ api, flow, edit, children: notes }} />
        ) : (
          <Panes place={place} todo={todo} problems={problems} goThere={goThere} notes={notes}>
            <Lazy
              load={loadPhone}
              props={{ api, flow: checked?.flow ?? flow, follow: setCall, mayHear: true }}
            />
          </Panes>
        )}
      </main>
    </EditingContext.Provider>
  );
}

type PanesProps = Readonly<{
  place: ReturnType<typeof useFlowPlace>;
  todo: ReturnType<typeof countTodo>;
  problems: Parameters<typeof Problems>[0]["problems"];
  goThere: (path: string) => void;
  notes: ComponentChildren;
  /** The phone. */
  children: ComponentChildren;
}>;

/** The steps, the form of the chosen one, what is still to do, and the phone. */
function Panes({ place, todo, problems, goThere, notes, children }: PanesProps) {
  const words = useWords();
  const { selected, pane } = place;
  return (
    <>
      <PaneTabs pane={pane} open={place.setPane} />
      <StepsPane {...place.steps} todo={todo} />
      <section class="pane details" aria-label={words.flow.details}>
        {notes}
        {selected === undefined ? (
          <FlowForm />
        ) : (
          <StepFormPane key={selected} step={selected} leave={() => place.open(undefined)} />
        )}
      </section>
      <Problems problems={problems} goThere={goThere} />
      {children}
    </>
  );
}

function useOtherFlows(api: Api, key: string): Editing["otherFlows"] {
  const loaded = useLoaded(api.listFlows, "flows");
  return useMemo(
    () => (loaded.state === "ready" ? loaded.value.flows.filter((one) => one.key !== key) : []),
    [loaded, key],
  );
}

/** What others did to the same flow. */
function Notes({ draft }: Readonly<{ draft: ReturnType<typeof useDraft> }>) {
  return (
    <>
      <OthersNote draft={draft} />
      <Conflicts draft={draft} />
    </>
  );
}

/** Somebody else saved: nothing is taken over unasked. */
function OthersNote({ draft }: Readonly<{ draft: ReturnType<typeof useDraft> }>) {
  const { draft: words } = useWords();
  if (draft.others === undefined) return null;
  return (
    <div class="othersNote" role="status">
      <span>{words.changedMeanwhile(draft.others.who ?? words.somebody)}</span>
      <button type="button" onClick={() => void draft.takeOver()}>
        {words.takeOver}
      </button>
    </div>
  );
}
