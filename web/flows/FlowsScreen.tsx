import type { NightlyReport } from "../../lib/nightly/findings/finding";
import { useMemo, useState } from "preact/hooks";
import type { Api, FlowFacts, Me } from "../app/api";
import { Lazy } from "../app/Lazy";
import { Link } from "../app/Link";
import { mayDo } from "../app/mayDo";
import { useLoaded } from "../app/useLoaded";
import { shownName } from "../model/shownName";
import { zonedTime } from "../model/zonedTime";
import { withStyle } from "../app/withStyle";
import { ProblemNote } from "../ui/ProblemNote";
import { Waiting } from "../ui/Waiting";
import { useWords } from "../words/useWords";
import type { Words } from "../words/words";
import { pageLocale } from "../words/pageLocale";

const loadDialog = {
  new: () =>
    withStyle("bound", import("../newFlow/NewFlowDialog")).then(
      ({ NewFlowDialog }) => NewFlowDialog,
    ),
  import: () =>
    withStyle("bound", import("../importing/ImportDialog")).then(
      ({ ImportDialog }) => ImportDialog,
    ),
};

/** All flows, by name: which numbers each answers, and what of it is live. */
export function FlowsScreen({ api, me }: Readonly<{ api: Api; me: Me }>) {
  const { flows: words } = useWords();
  const [wanted, setWanted] = useState("");
  const [dialog, setDialog] = useState<"new" | "import">();
  const [imports, setImports] = useState(0);
  const loaded = useLoaded(api.listFlows, `flows ${imports}`);
  return (
    <main class="flowsScreen">
      <div class="screenHead">
        <div>
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </div>
        <div class="flowTools">
          {mayDo(me, "Edit") && loaded.state === "ready" && (
            <>
              <button type="button" onClick={() => setDialog("new")}>
                {words.begin}
              </button>
              <button type="button" onClick={() => setDialog("import")}>
                {words.bring}
              </button>
            </>
          )}
          <input
            type="search"
            aria-label={words.search}
            placeholder={words.search}
            value={wanted}
            onInput={({ currentTarget }) => setWanted(currentTarget.value)}
          />
        </div>
      </div>
      {dialog !== undefined && loaded.state === "ready" && (
        <Lazy
          load={loadDialog[dialog]}
          props={{
            api,
            taken: loaded.value.flows.map(({ key }) => key),
            close: () => {
              setDialog(undefined);
              if (dialog === "import") setImports((count) => count + 1);
            },
          }}
        />
      )}
      {loaded.state === "loading" && <Waiting />}
      {loaded.state === "failed" && <ProblemNote problem={loaded.problem} retry={loaded.retry} />}
      <NightlyNote api={api} />
      {loaded.state === "ready" && (
        <FlowList api={api} flows={loaded.value.flows} wanted={wanted} />
      )}
    </main>
  );
}

const loadNightly = () =>
  withStyle("nightly", import("./NightlyPanel")).then(({ NightlyPanel }) => NightlyPanel);

/** What the last night found. The list does not wait for it, nor fail with it; a night without findings is not told of. */
function NightlyNote({ api }: Readonly<{ api: Api }>) {
  const loaded = useLoaded(
    (signal) => api.ask<Readonly<{ report: NightlyReport | null }>>("nightlyReport", { signal }),
    "night",
  );
  const report = loaded.state === "ready" ? loaded.value.report : null;
  if (report === null) return null;
  const isAllLooked = report.looks.every(({ outcome }) => outcome === "looked");
  return report.findings.length === 0 && isAllLooked ? null : (
    <Lazy load={loadNightly} props={{ report }} isPart />
  );
}

type FlowListProps = Readonly<{ api: Api; flows: readonly FlowFacts[]; wanted: string }>;

function FlowList({ api, flows, wanted }: FlowListProps) {
  const { flows: words } = useWords();
  const today = useToday(api);
  const needle = wanted.trim().toLowerCase();
  const found = flows
    .filter(({ key, name }) => `${name} ${key}`.toLowerCase().includes(needle))
    .toSorted((one, other) => one.name.localeCompare(other.name));
  if (found.length === 0) {
    return (
      <div class="emptyNote" role="status">
        <h2>{flows.length === 0 ? words.none : words.noHit(wanted.trim())}</h2>
        {flows.length === 0 && <p>{words.noneHelp}</p>}
      </div>
    );
  }
  return (
    <>
      <p class="hidden" role="status">
        {words.count(found.length)}
      </p>
      <ul class="flowList">
        {found.map((flow) => (
          <FlowRow key={flow.key} flow={flow} today={today.get(flow.key)} />
        ))}
      </ul>
    </>
  );
}

type TodaysCalls = Readonly<{
  flow: string;
  calls: number;
  answered: number;
  gaveUp: number;
  isPartial: boolean;
}>;

const nothingYet: ReadonlyMap<string, TodaysCalls> = new Map();

/** Today's calls by flow. They come after the list, which does not wait for them, nor fail with them. */
function useToday(api: Api): ReadonlyMap<string, TodaysCalls> {
  const loaded = useLoaded(
    (signal) => api.ask<Readonly<{ flows: readonly TodaysCalls[] }>>("reports/today", { signal }),
    "today",
  );
  return useMemo(
    () =>
      loaded.state === "ready"
        ? new Map(loaded.value.flows.map((one) => [one.flow, one]))
        : nothingYet,
    [loaded],
  );
}

function FlowRow({ flow, today }: Readonly<{ flow: FlowFacts; today: TodaysCalls | undefined }>) {
  const names = useWords();
  const { flows: words } = names;
  const { key, name, publishedVersion, next, timeZone, approval } = flow;
  return (
    <li>
      <Link to={{ screen: "flow", key, step: undefined, view: "outline" }} class="flowRow">
        <span class="flowName">
          {name}
          <small>{answers(flow.entryPoints ?? [], words)}</small>
          {today !== undefined && <small>{todayText(today, words)}</small>}
        </span>
        <span class="flowChips">
          {publishedVersion === undefined ? (
            <span class="chip quiet">{words.notLive}</span>
          ) : (
            <span class="chip good">
              {words.live} · {words.version(publishedVersion)}
            </span>
          )}
          {next !== undefined && (
            <span class="chip">
              {words.planned(next.version, zonedTime(next.from, timeZone ?? "UTC", pageLocale()))}
            </span>
          )}
          {approval !== undefined && (
            <span class="chip warn">{words.waits(shownName(approval.askedBy, names))}</span>
          )}
        </span>
        <FlowDraft flow={flow} />
        <svg class="chevron" viewBox="0 0 20 20" aria-hidden="true">
          <path d="M8 5l5 5-5 5" />
        </svg>
      </Link>
    </li>
  );
}

/** How many calls came today, and which share of those that were answered gave up. */
function todayText(
  { calls, answered, gaveUp, isPartial }: TodaysCalls,
  words: Words["flows"],
): string {
  const locale = pageLocale();
  const many = `${new Intl.NumberFormat(locale).format(calls)}${isPartial ? "+" : ""}`;
  const share = new Intl.NumberFormat(locale, { style: "percent" }).format(gaveUp / answered);
  return words.today(calls, many, gaveUp === 0 ? undefined : share);
}

/** The first number, and how many more. */
function answers([first, ...more]: readonly string[], words: Words["flows"]): string {
  if (first === undefined) return words.noNumber;
  const shown = first === "*" ? words.everyOther : first;
  return more.length === 0 ? shown : `${shown} +${more.length}`;
}

/** Who works on the draft, and what there is still to do; without one, who changed the flow last. */
function FlowDraft({ flow: { draft, updatedAt, updatedBy } }: Readonly<{ flow: FlowFacts }>) {
  const names = useWords();
  const { flows: words, problems } = names;
  const format = new Intl.DateTimeFormat(pageLocale(), {
    dateStyle: "medium",
    timeStyle: "short",
  });
  const shown = (at: string) => format.format(new Date(at));
  if (draft?.savedAt === undefined || draft.savedBy === undefined) {
    return (
      <span class="flowChanged">
        {words.changedBy(shown(updatedAt), shownName(updatedBy, names))}
      </span>
    );
  }
  const { errors = 0, warnings = 0 } = draft;
  return (
    <span class="flowChanged">
      {words.draftBy(shown(draft.savedAt), shownName(draft.savedBy, names))}
      <small>
        {[
          ...(errors > 0 ? [problems.errors(errors)] : []),
          ...(warnings > 0 ? [problems.warnings(warnings)] : []),
        ].join(", ")}
      </small>
    </span>
  );
}
