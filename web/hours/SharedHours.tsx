import { useState } from "preact/hooks";
import type { Schedule } from "../../lib/flow/document/schedule";
import type { Api, Me, Problem } from "../app/api";
import { mayDo } from "../app/mayDo";
import { goTo } from "../app/router";
import type { BindingsAnswer } from "../bound/boundAnswers";
import { RefusalNote } from "../bound/RefusalNote";
import { useReloaded } from "../bound/useReloaded";
import { useChecked } from "../check/useChecked";
import { EditingContext, type Editing } from "../flow/editing";
import { HoursDetails } from "../flow/HoursDetails";
import type { Edit } from "../model/edits/edit";
import { isSame } from "../model/isSame";
import { ProblemNote } from "../ui/ProblemNote";
import { Waiting } from "../ui/Waiting";
import { useBoundWords } from "../words/useBoundWords";
import { CalendarChoice } from "./CalendarChoice";
import { CalendarPart } from "./CalendarPart";
import { NewSharedHours } from "./NewSharedHours";
import { sharedDocument } from "./sharedDocument";

type SharedHoursProps = Readonly<{ api: Api; me: Me; calendar: string | undefined }>;

/** Opening hours that several flows share: they hold as soon as they are saved. */
export function SharedHours({ api, me, calendar }: SharedHoursProps) {
  const { calendar: words } = useBoundWords();
  const [round, setRound] = useState(0);
  const loaded = useReloaded((signal) => api.ask<BindingsAnswer>("bindings", { signal }), round);
  if (loaded.state === "loading") return <Waiting />;
  if (loaded.state === "failed") {
    return <ProblemNote problem={loaded.problem} retry={loaded.retry} />;
  }
  const { bindings, etags } = loaded.value;
  const etag = etags["schedules"] ?? "";
  const calendars = Object.entries(bindings.schedules ?? {});
  const [found] = calendars.filter(([key]) => key === calendar).concat(calendars);
  const mayChange = mayDo(me, "Operate");
  const reload = () => setRound((count) => count + 1);
  const titles = calendars.map(([key, { title = key }]) => ({ key, title }));
  return (
    <>
      <CalendarChoice flow="" calendars={titles} chosen={found?.[0] ?? ""} />
      {found === undefined && (
        <div class="emptyNote">
          <h2>{words.noFlowYet}</h2>
          <p>{words.noFlowYetHelp}</p>
        </div>
      )}
      {found !== undefined &&
        (mayChange ? (
          <SharedCalendar
            key={found[0]}
            api={api}
            name={found[0]}
            stored={found[1]}
            etag={etag}
            saved={reload}
          />
        ) : (
          <div class="hoursCard">
            <p class="onlyToLook">{words.sharedOnlyToLook}</p>
            <HoursDetails name={found[0]} schedule={found[1]} />
          </div>
        ))}
      {mayChange && (
        <NewSharedHours
          api={api}
          taken={calendars.map(([key]) => key)}
          etag={etag}
          done={(key) => {
            goTo({ screen: "hours", flow: "", calendar: key });
            reload();
          }}
        />
      )}
    </>
  );
}

type SharedCalendarProps = Readonly<{
  api: Api;
  name: string;
  stored: Schedule;
  etag: string;
  saved: () => void;
}>;

const noBindings = { schema: "bindings/v1" } as const;
const noSurroundings = { bindings: noBindings, flows: {} };
const ownZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

function SharedCalendar({ api, name, stored, etag, saved }: SharedCalendarProps) {
  const { calendar: words } = useBoundWords();
  const [flow, setFlow] = useState(() => sharedDocument(name, stored, ownZone()));
  const [problem, setProblem] = useState<Problem>();
  const path = `schedules.${name}`;
  const problems = useChecked(flow, noSurroundings)?.problems.filter((one) =>
    one.path.startsWith(path),
  );
  const schedule = flow.schedules?.[name] ?? stored;
  const isChanged = !isSame(schedule, stored);
  const edit = (one: Edit) => {
    const edited = one(flow);
    setFlow(edited.document);
    return edited;
  };
  const editing: Editing = {
    flow,
    language: "en",
    bindings: noBindings,
    otherFlows: [],
    problems: problems ?? [],
    edit,
    select: () => undefined,
  };
  const save = async () => {
    const answer = await api.ask(`bindings/schedules/${encodeURIComponent(name)}`, {
      method: "PUT",
      body: schedule,
      etag,
    });
    setProblem(answer.problem);
    if (answer.problem === undefined) saved();
  };
  const isWrong = problems?.some(({ severity }) => severity === "error") === true;
  return (
    <EditingContext.Provider value={editing}>
      <div class="hoursCard">
        <div class="hoursHead">
          <h2>{schedule.title ?? name}</h2>
          <span class="saveNote" role="status">
            {isChanged ? words.notSaved : ""}
          </span>
          <button
            type="button"
            class="primary"
            disabled={!isChanged || isWrong}
            onClick={() => void save()}
          >
            {words.save}
          </button>
        </div>
        <p class="quietText">{words.sharedLead}</p>
        {problem !== undefined && <RefusalNote problem={problem} />}
        <CalendarPart path={path} />
      </div>
    </EditingContext.Provider>
  );
}
