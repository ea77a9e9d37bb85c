import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Flow } from "../../lib/flow/document/flow";
import type { Api } from "../app/api";
import { setRecording } from "../model/edits/setRecording";
import { flowTexts } from "../model/texts/flowTexts";
import { textCell } from "../model/texts/textCell";
import { useWords } from "../words/useWords";
import type { PromptFilter } from "../words/types/promptTableWords";
import { isWanted } from "./cellState";
import { PromptSection, type PromptRow } from "./PromptSection";
import {
  PromptTableContext,
  usePromptTable,
  type PromptTable,
  type RecordedCell,
} from "./promptTable";
import { RecordDialog } from "./RecordDialog";
import { useListening } from "./useListening";
import { usePromptTableWords } from "./usePromptTableWords";
import { useRecordings, type Recordings } from "./useRecordings";
import { WordsTools } from "./WordsTools";

type PromptsPaneProps = Readonly<{
  api: Api;
  flow: Flow;
  edit?: PromptTable["edit"];
  /** What comes before the table. */
  children?: ComponentChildren;
}>;

const filters = ["all", "missing", "toRecord", "long"] as const;

/** All words of a flow in every language: to read, to hear, to change and to record. */
export function PromptsPane({ api, flow, edit, children }: PromptsPaneProps) {
  const words = usePromptTableWords();
  const { prompts } = useWords();
  const rows = useMemo(() => rowsOf(flow), [flow]);
  const recordings = useRecordings(
    api,
    rows.flatMap(({ cells }) => cells.flatMap(({ recording }) => recording ?? [])),
  );
  const listening = useListening(api, edit !== undefined);
  const [filter, setFilter] = useState<PromptFilter>("all");
  const [recorded, setRecorded] = useState<RecordedCell>();
  const shown = rowsWanted(rows, filter, recordings);
  const table: PromptTable = {
    api,
    flow,
    edit,
    words,
    recordings,
    listening,
    record: (cell) => {
      listening.stop();
      setRecorded(cell);
    },
  };
  return (
    <PromptTableContext.Provider value={table}>
      <section class="promptsPane" aria-labelledby="prompts-title">
        {children}
        <header class="promptsHead">
          <div class="grow">
            <h2 id="prompts-title">{prompts.heading}</h2>
            <p class="quietText">{words.lead}</p>
          </div>
          <WordsTools />
        </header>
        <Filters
          filter={filter}
          choose={setFilter}
          count={(one) => rowsWanted(rows, one, recordings).length}
        />
        {shown.length === 0 && <p class="hint">{words.noneLeft}</p>}
        {sectionsOf(shown).map(([of, own]) => (
          <PromptSection key={of} of={of} rows={own} />
        ))}
      </section>
      {recorded !== undefined && (
        <RecordDialog
          cell={recorded}
          close={() => setRecorded(undefined)}
          keep={(promptId) => {
            edit?.(setRecording(recorded.text, recorded.language, promptId));
            setRecorded(undefined);
          }}
        />
      )}
    </PromptTableContext.Provider>
  );
}

type FiltersProps = Readonly<{
  filter: PromptFilter;
  choose: (filter: PromptFilter) => void;
  count: (filter: PromptFilter) => number;
}>;

function Filters({ filter, choose, count }: FiltersProps) {
  const { words } = usePromptTable();
  return (
    <div class="promptFilters segments" role="group" aria-label={words.filter}>
      {filters.map((one) => (
        <button key={one} type="button" aria-pressed={one === filter} onClick={() => choose(one)}>
          {words.filters[one](count(one))}
        </button>
      ))}
    </div>
  );
}

function rowsOf(flow: Flow): readonly PromptRow[] {
  return flowTexts(flow).map((text) => ({
    text,
    cells: flow.languages.map((language) => textCell(flow, text, language)),
  }));
}

function rowsWanted(
  rows: readonly PromptRow[],
  filter: PromptFilter,
  recordings: Recordings,
): readonly PromptRow[] {
  return filter === "all"
    ? rows
    : rows.filter(({ cells }) => cells.some((cell) => isWanted(cell, filter, recordings)));
}

/** Rows that stand together: of one step, of the flow, of all flows. */
function sectionsOf(rows: readonly PromptRow[]): readonly [of: string, rows: PromptRow[]][] {
  const sections = new Map<string, PromptRow[]>();
  for (const row of rows) {
    const { of } = row.text;
    // No step can be called so.
    const name = "step" in of ? of.step : `(${of.type})`;
    sections.set(name, [...(sections.get(name) ?? []), row]);
  }
  return [...sections];
}
