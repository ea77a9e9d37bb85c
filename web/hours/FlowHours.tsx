import { useMemo, useState } from "preact/hooks";
import type { Flow } from "../../lib/flow/document/flow";
import { stepType } from "../../lib/flow/steps/index";
import type { Api, Me } from "../app/api";
import { Link } from "../app/Link";
import { mayDo } from "../app/mayDo";
import { useLoaded } from "../app/useLoaded";
import { useChecked } from "../check/useChecked";
import { openDraft, type OpenedFlow } from "../draft/openDraft";
import { useDraft } from "../draft/useDraft";
import { Conflicts } from "../flow/Conflicts";
import { EditBar } from "../flow/EditBar";
import { EditingContext, type Editing } from "../flow/editing";
import { KeptNote } from "../flow/KeptNote";
import { HoursDetails } from "../flow/HoursDetails";
import { stepTitle } from "../model/promptText";
import { useSurroundings } from "../phone/useSurroundings";
import { ProblemNote } from "../ui/ProblemNote";
import { Waiting } from "../ui/Waiting";
import { useBoundWords } from "../words/useBoundWords";
import { CalendarChoice } from "./CalendarChoice";
import { CalendarPart } from "./CalendarPart";

type FlowHoursProps = Readonly<{
  api: Api;
  me: Me;
  flow: string;
  calendar: string | undefined;
}>;

/** The opening hours of one flow: changes are kept in its draft. */
export function FlowHours({ api, me, flow, calendar }: FlowHoursProps) {
  const keptAs = `${flow} ${me.name}`;
  const loaded = useLoaded((signal) => openDraft(api, flow, keptAs, signal), flow);
  if (loaded.state === "loading") return <Waiting />;
  if (loaded.state === "failed") {
    return <ProblemNote problem={loaded.problem} retry={loaded.retry} />;
  }
  const document = loaded.value.draft.document;
  const calendars = Object.entries(document.schedules ?? {});
  const [found] = calendars.filter(([key]) => key === calendar).concat(calendars);
  if (found === undefined) return <NoHours flow={document} />;
  const [chosen, schedule] = found;
  const titles = calendars.map(([key, { title = key }]) => ({ key, title }));
  return (
    <>
      <CalendarChoice flow={flow} calendars={titles} chosen={chosen} />
      {mayDo(me, "Edit") && !loaded.value.isUnreadable ? (
        <FlowCalendar api={api} keptAs={keptAs} opened={loaded.value} calendar={chosen} />
      ) : (
        <ReadOnly name={chosen} schedule={schedule} />
      )}
    </>
  );
}

function NoHours({ flow: { key, name } }: Readonly<{ flow: Flow }>) {
  const { calendar: words } = useBoundWords();
  return (
    <div class="emptyNote">
      <h2>{words.none}</h2>
      <p>{words.noneHelp}</p>
      <Link to={{ screen: "flow", key, step: undefined, view: "outline" }}>
        {words.openFlow(name)}
      </Link>
    </div>
  );
}

function ReadOnly(props: Parameters<typeof HoursDetails>[0]) {
  const { calendar: words } = useBoundWords();
  return (
    <div class="hoursCard">
      <p class="onlyToLook">{words.onlyToLook}</p>
      <HoursDetails {...props} />
    </div>
  );
}

type FlowCalendarProps = Readonly<{
  api: Api;
  keptAs: string;
  opened: OpenedFlow;
  calendar: string;
}>;

const nothingKnown = { schema: "bindings/v1" } as const;

function FlowCalendar({ api, keptAs, opened, calendar }: FlowCalendarProps) {
  const { calendar: words } = useBoundWords();
  const draft = useDraft(api, keptAs, opened.draft);
  const [said, setSaid] = useState("");
  const { flow, edit } = draft;
  const surroundings = useSurroundings(api, flow);
  const known = surroundings.state === "ready" ? surroundings.value : undefined;
  const problems = useChecked(flow, known)?.problems;
  const editing = useMemo<Editing>(
    () => ({
      flow,
      language: flow.languages[0] ?? "en",
      bindings: known?.bindings ?? nothingKnown,
      otherFlows: [],
      problems: problems ?? [],
      edit,
      select: () => undefined,
    }),
    [flow, known, problems, edit],
  );
  const users = stepsWith(flow, calendar);
  return (
    <EditingContext.Provider value={editing}>
      <div class="hoursCard">
        <div class="hoursHead">
          <h2>{flow.schedules?.[calendar]?.title ?? calendar}</h2>
          <EditBar draft={draft} returned={(_entry, sentence) => setSaid(sentence)} />
        </div>
        <p class="hidden" role="status">
          {said}
        </p>
        {users.length > 0 && <p class="quietText">{words.usedBy(users.join(", "))}</p>}
        <p class="quietText">
          {words.inDraft(flow.name)}{" "}
          <Link to={{ screen: "flow", key: flow.key, step: undefined, view: "outline" }}>
            {words.openFlow(flow.name)}
          </Link>
        </p>
        {opened.wasKeptHere && <KeptNote />}
        <Conflicts draft={draft} />
        <CalendarPart path={`schedules.${calendar}`} />
      </div>
    </EditingContext.Provider>
  );
}

/** The steps that go by these hours, by their titles. */
function stepsWith(flow: Flow, calendar: string): readonly string[] {
  return Object.entries(flow.nodes).flatMap(([key, node]) =>
    (stepType(node).names?.(node) ?? []).some(
      ({ kind, name }) => kind === "opening hours" && name === calendar,
    )
      ? [stepTitle(key, node)]
      : [],
  );
}
