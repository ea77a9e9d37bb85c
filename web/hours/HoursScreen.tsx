import type { Answer, Api, FlowFacts, Me } from "../app/api";
import type { Route } from "../app/route";
import { goTo } from "../app/router";
import { useLoaded } from "../app/useLoaded";
import type { BindingsAnswer } from "../bound/boundAnswers";
import { ProblemNote } from "../ui/ProblemNote";
import { Waiting } from "../ui/Waiting";
import { useBoundWords } from "../words/useBoundWords";
import { FlowHours } from "./FlowHours";
import { SharedHours } from "./SharedHours";

type HoursScreenProps = Readonly<{
  api: Api;
  me: Me;
  route: Extract<Route, { screen: "hours" }>;
}>;

type Known = Readonly<{ flows: readonly FlowFacts[]; hasShared: boolean }>;

/** The opening hours of each flow, and those that several share. */
export function HoursScreen({ api, me, route }: HoursScreenProps) {
  const { calendar: words } = useBoundWords();
  const loaded = useLoaded((signal) => loadKnown(api, signal), "hours");
  return (
    <main class="boundScreen hoursScreen">
      <div class="screenHead">
        <div>
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </div>
      </div>
      {loaded.state === "loading" && <Waiting />}
      {loaded.state === "failed" && <ProblemNote problem={loaded.problem} retry={loaded.retry} />}
      {loaded.state === "ready" && <Chosen api={api} me={me} route={route} known={loaded.value} />}
    </main>
  );
}

const shared = "";

function Chosen({ api, me, route, known }: HoursScreenProps & Readonly<{ known: Known }>) {
  const { calendar: words } = useBoundWords();
  const flows = known.flows.toSorted((one, other) => one.name.localeCompare(other.name));
  // Whoever comes without a wish sees what there is: shared hours, else those of the first flow.
  const flow = route.flow ?? (known.hasShared ? shared : (flows[0]?.key ?? shared));
  return (
    <>
      <label class="whoseHours">
        <span>{words.whose}</span>
        <select
          value={flow}
          onChange={({ currentTarget: { value } }) =>
            goTo({ screen: "hours", flow: value, calendar: undefined })
          }
        >
          {flows.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
          <option value={shared}>{words.shared}</option>
        </select>
      </label>
      {flow === shared ? (
        <SharedHours api={api} me={me} calendar={route.calendar} />
      ) : (
        <FlowHours key={flow} api={api} me={me} flow={flow} calendar={route.calendar} />
      )}
    </>
  );
}

async function loadKnown(api: Api, signal: AbortSignal): Promise<Answer<Known>> {
  const [flows, bound] = await Promise.all([
    api.listFlows(signal),
    api.ask<BindingsAnswer>("bindings", { signal }),
  ]);
  if (flows.problem !== undefined) return flows;
  if (bound.problem !== undefined) return bound;
  const hasShared = Object.keys(bound.value.bindings.schedules ?? {}).length > 0;
  return { value: { flows: flows.value.flows, hasShared }, etag: undefined };
}
