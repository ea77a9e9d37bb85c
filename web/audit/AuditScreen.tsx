import { useEffect, useMemo, useState } from "preact/hooks";
import type { Api, AuditEntry, FlowFacts, Problem } from "../app/api";
import type { Route } from "../app/route";
import { goTo } from "../app/router";
import { useLoaded } from "../app/useLoaded";
import { auditSentence } from "../model/auditSentence";
import { shownName } from "../model/shownName";
import { zonedTime } from "../model/zonedTime";
import { ProblemNote } from "../ui/ProblemNote";
import { Waiting } from "../ui/Waiting";
import { useAuditWords } from "../words/useAuditWords";
import { useWords } from "../words/useWords";
import { pageLocale } from "../words/pageLocale";

type AuditRoute = Extract<Route, { screen: "audit" }>;

type AuditScreenProps = Readonly<{ api: Api; route: AuditRoute }>;

/** Who changed what, newest first, of everything or of one flow or one person. */
export function AuditScreen({ api, route }: AuditScreenProps) {
  const words = useAuditWords();
  const flows = useLoaded(api.listFlows, "flows");
  const known = flows.state === "ready" ? flows.value.flows : [];
  const pages = usePages(api, route);
  const { entries, problem, isLoading, more, again } = pages;
  return (
    <main class="flowsScreen auditScreen">
      <div class="screenHead">
        <div>
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </div>
        <Filters route={route} flows={known} people={pages.people} />
      </div>
      {problem !== undefined && <ProblemNote problem={problem} retry={again} />}
      {entries !== undefined && <Days entries={entries} flows={known} />}
      {isLoading && <Waiting />}
      {!isLoading && problem === undefined && more !== undefined && (
        <button type="button" onClick={more}>
          {words.more}
        </button>
      )}
    </main>
  );
}

/** Asks for one page after the other; what was seen of people stays, for the choice of one of them. */
function usePages(api: Api, { subject, who }: AuditRoute) {
  const [found, setFound] = useState<Readonly<{ entries: readonly AuditEntry[]; next?: string }>>();
  const [problem, setProblem] = useState<Problem>();
  const [people, setPeople] = useState<readonly string[]>([]);
  const [wanted, setWanted] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    setFound(undefined);
    setWanted(undefined);
  }, [subject, who]);
  useEffect(() => {
    const left = new AbortController();
    setProblem(undefined);
    const query = {
      ...(subject === undefined ? {} : { subject }),
      ...(who === undefined ? {} : { who }),
      ...(wanted === undefined ? {} : { next: wanted }),
    };
    void api.listAudit(query, left.signal).then((answer) => {
      if (left.signal.aborted) return;
      if (answer.problem !== undefined) {
        setProblem(answer.problem);
        return;
      }
      const { entries, next } = answer.value;
      setPeople((before) => [...new Set([...before, ...entries.map((entry) => entry.who)])]);
      setFound((before) => ({
        entries: wanted === undefined ? entries : [...(before?.entries ?? []), ...entries],
        ...(next === undefined ? {} : { next }),
      }));
    });
    return () => left.abort();
  }, [api, subject, who, wanted, attempt]);
  const next = found?.next;
  return {
    entries: found?.entries,
    people,
    problem,
    isLoading: problem === undefined && (found === undefined || next === wanted) && !isDone(found),
    more: next === undefined ? undefined : () => setWanted(next),
    again: () => setAttempt((count) => count + 1),
  };
}

function isDone(found: Readonly<{ next?: string }> | undefined): boolean {
  return found !== undefined && found.next === undefined;
}

type FiltersProps = Readonly<{
  route: AuditRoute;
  flows: readonly FlowFacts[];
  people: readonly string[];
}>;

function Filters({ route, flows, people }: FiltersProps) {
  const words = useAuditWords();
  const { you } = useWords();
  const { subject, who } = route;
  const choose = (changed: Partial<AuditRoute>) => goTo({ ...route, ...changed }, "replace");
  const persons = [...new Set([...people, ...(who === undefined ? [] : [who])])].toSorted();
  return (
    <div class="auditFilters">
      <label class="formField">
        <span>{words.flow}</span>
        <select
          value={subject ?? ""}
          onChange={({ currentTarget: { value } }) =>
            choose({ subject: value === "" ? undefined : value })
          }
        >
          <option value="">{words.allFlows}</option>
          {flows.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label class="formField">
        <span>{words.person}</span>
        <select
          value={who ?? ""}
          onChange={({ currentTarget: { value } }) =>
            choose({ who: value === "" ? undefined : value })
          }
        >
          <option value="">{words.everybody}</option>
          {persons.map((person) => (
            <option key={person} value={person}>
              {shownName(person, { you, program: words.program })}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

type DaysProps = Readonly<{ entries: readonly AuditEntry[]; flows: readonly FlowFacts[] }>;

/** The lines, day by day. */
function Days({ entries, flows }: DaysProps) {
  const words = useAuditWords();
  const locale = pageLocale();
  const days = useMemo(() => {
    const day = new Intl.DateTimeFormat(locale, { dateStyle: "full" });
    const byDay = new Map<string, AuditEntry[]>();
    for (const entry of entries) {
      const shown = day.format(new Date(entry.at));
      byDay.set(shown, [...(byDay.get(shown) ?? []), entry]);
    }
    return [...byDay];
  }, [entries, locale]);
  if (entries.length === 0) {
    return (
      <div class="emptyNote" role="status">
        <h2>{words.none}</h2>
        <p>{words.noneHelp}</p>
      </div>
    );
  }
  return (
    <>
      {days.map(([day, ofDay]) => (
        <section key={day} class="auditDay">
          <h2>{day}</h2>
          <ul>
            {ofDay.map((entry) => (
              <Line
                key={`${entry.at} ${entry.what} ${entry.subject}`}
                entry={entry}
                flows={flows}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Line({ entry, flows }: Readonly<{ entry: AuditEntry; flows: readonly FlowFacts[] }>) {
  const words = useAuditWords();
  const { you } = useWords();
  const flow = flows.find(({ key }) => key === entry.subject);
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { sentence, note } = auditSentence(entry, words, {
    you,
    nameOf: () => flow?.name,
    timeOf: (instant) => zonedTime(instant, flow?.timeZone ?? here, pageLocale()),
  });
  const time = new Intl.DateTimeFormat(pageLocale(), { timeStyle: "short" });
  return (
    <li>
      <time dateTime={entry.at}>{time.format(new Date(entry.at))}</time>
      <div>
        <p>{sentence}</p>
        {note !== undefined && <p class="fieldHint">{words.noted(note)}</p>}
      </div>
    </li>
  );
}
