import { useState } from "preact/hooks";
import type { Api, FlowFacts } from "../app/api";
import { Link } from "../app/Link";
import { useLoaded } from "../app/useLoaded";
import { shownName } from "../model/shownName";
import { zonedTime } from "../model/zonedTime";
import { ProblemNote } from "../ui/ProblemNote";
import { Waiting } from "../ui/Waiting";
import { useWords } from "../words/useWords";

/** All flows, by name: which numbers each answers, and what of it is live. */
export function FlowsScreen({ api }: Readonly<{ api: Api }>) {
  const { flows: words } = useWords();
  const [wanted, setWanted] = useState("");
  const loaded = useLoaded(api.listFlows, "flows");
  return (
    <main class="flowsScreen">
      <div class="screenHead">
        <div>
          <h1>{words.title}</h1>
          <p>{words.lead}</p>
        </div>
        <Link to={{ screen: "audit", subject: undefined, who: undefined }} class="headLink">
          {words.audit}
        </Link>
        <input
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          value={wanted}
          onInput={({ currentTarget }) => setWanted(currentTarget.value)}
        />
      </div>
      {loaded.state === "loading" && <Waiting />}
      {loaded.state === "failed" && <ProblemNote problem={loaded.problem} retry={loaded.retry} />}
      {loaded.state === "ready" && <FlowList flows={loaded.value.flows} wanted={wanted} />}
    </main>
  );
}

function FlowList({ flows, wanted }: Readonly<{ flows: readonly FlowFacts[]; wanted: string }>) {
  const { flows: words } = useWords();
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
          <FlowRow key={flow.key} flow={flow} />
        ))}
      </ul>
    </>
  );
}

function FlowRow({ flow }: Readonly<{ flow: FlowFacts }>) {
  const { flows: words, tag, you } = useWords();
  const { key, name, publishedVersion, updatedAt, updatedBy, next, timeZone, approval } = flow;
  const when = new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: "medium",
    timeStyle: "short",
  }).format(new Date(updatedAt));
  return (
    <li>
      <Link to={{ screen: "flow", key, step: undefined, view: "outline" }} class="flowRow">
        <span class="flowName">{name}</span>
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
              {words.planned(next.version, zonedTime(next.from, timeZone ?? "UTC", tag))}
            </span>
          )}
          {approval !== undefined && (
            <span class="chip warn">{words.waits(shownName(approval.askedBy, you))}</span>
          )}
        </span>
        <span class="flowChanged">{words.changedBy(when, shownName(updatedBy, you))}</span>
        <svg class="chevron" viewBox="0 0 20 20" aria-hidden="true">
          <path d="M8 5l5 5-5 5" />
        </svg>
      </Link>
    </li>
  );
}
