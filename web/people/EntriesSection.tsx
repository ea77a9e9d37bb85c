import { useState } from "preact/hooks";
import type { Answer, Api, FlowFacts } from "../app/api";
import { NamesHead } from "../bound/NamesHead";
import { NameTable } from "../bound/NameTable";
import { useReloaded } from "../bound/useReloaded";
import { ProblemNote } from "../ui/ProblemNote";
import { Waiting } from "../ui/Waiting";
import { useBoundWords } from "../words/useBoundWords";
import { EntryForm } from "./EntryForm";
import { everyOtherNumber, type StoredEntry } from "./entryPoints";

type EntriesSectionProps = Readonly<{
  api: Api;
  mayChange: boolean;
  say: (sentence: string) => void;
}>;

type Known = Readonly<{ entries: readonly StoredEntry[]; flows: readonly FlowFacts[] }>;

/** Which flow answers which number. */
export function EntriesSection({ api, mayChange, say }: EntriesSectionProps) {
  const [round, setRound] = useState(0);
  const loaded = useReloaded((signal) => loadEntries(api, signal), round);
  if (loaded.state === "loading") return <Waiting />;
  if (loaded.state === "failed") {
    return <ProblemNote problem={loaded.problem} retry={loaded.retry} />;
  }
  return (
    <Entries
      api={api}
      known={loaded.value}
      mayChange={mayChange}
      done={(sentence) => {
        say(sentence);
        setRound((count) => count + 1);
      }}
    />
  );
}

async function loadEntries(api: Api, signal: AbortSignal): Promise<Answer<Known>> {
  const [entries, flows] = await Promise.all([
    api.ask<Readonly<{ entryPoints: readonly StoredEntry[] }>>("entryPoints", { signal }),
    api.listFlows(signal),
  ]);
  if (entries.problem !== undefined) return entries;
  if (flows.problem !== undefined) return flows;
  return {
    value: { entries: entries.value.entryPoints, flows: flows.value.flows },
    etag: undefined,
  };
}

type EntriesProps = Readonly<{
  api: Api;
  known: Known;
  mayChange: boolean;
  done: (sentence: string) => void;
}>;

function Entries({ api, known, mayChange, done }: EntriesProps) {
  const { people, entries: words } = useBoundWords();
  const [opened, setOpened] = useState<Readonly<{ entry: StoredEntry | undefined }>>();
  const { none, ...head } = people.sections.entries;
  const nameOf = (key: string) => known.flows.find((flow) => flow.key === key)?.name ?? key;
  const rows = known.entries
    .toSorted((one, other) => one.dialled.localeCompare(other.dialled))
    .map(({ dialled, flow, version, fallback }) => ({
      key: dialled,
      title: dialled === everyOtherNumber ? words.everyOther : dialled,
      cells: [
        nameOf(flow),
        version === "published" ? words.alwaysLive : words.fixed(version),
        fallback ?? words.noFallback,
      ],
    }));
  const columns = [
    { title: words.dialled },
    { title: words.flow },
    { title: words.version, isMinor: true },
    { title: words.fallback, isMinor: true },
  ];
  const open = (dialled?: string) =>
    setOpened({ entry: known.entries.find((one) => one.dialled === dialled) });
  return (
    <section class="names" aria-label={head.title}>
      <NamesHead {...head} open={mayChange ? () => open() : undefined} />
      {rows.length === 0 ? (
        <p class="emptyNote">{none}</p>
      ) : (
        <NameTable columns={columns} rows={rows} change={mayChange ? open : undefined} />
      )}
      {opened !== undefined && (
        <EntryForm
          api={api}
          {...known}
          entry={opened.entry}
          close={() => setOpened(undefined)}
          done={(sentence) => {
            setOpened(undefined);
            done(sentence);
          }}
        />
      )}
    </section>
  );
}
