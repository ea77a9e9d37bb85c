import type { Flow } from "../../lib/flow/document/flow";
import { stepTitle } from "../model/promptText";
import type { FlowText } from "../model/texts/flowTexts";
import type { TextCell } from "../model/texts/textCell";
import { StepIcon } from "../ui/StepIcon";
import { useWords } from "../words/useWords";
import { PromptCell } from "./PromptCell";
import { usePromptTable } from "./promptTable";
import { textLabel } from "./textPlace";

/** A row of the table: a text, and the cells of it that are shown. */
export type PromptRow = Readonly<{ text: FlowText; cells: readonly TextCell[] }>;

type PromptSectionProps = Readonly<{
  /** The step, or what is not a step's. */
  of: string;
  rows: readonly PromptRow[];
}>;

/** The words of one step, of the flow itself, or of all flows. */
export function PromptSection({ of, rows }: PromptSectionProps) {
  const words = useWords();
  const { flow, words: table } = usePromptTable();
  const node = flow.nodes[of];
  const title = sectionTitle(flow, rows, of, table);
  const names = new Intl.DisplayNames([document.documentElement.lang], { type: "language" });
  return (
    <section class="promptSection" aria-label={title}>
      <h3>
        {node !== undefined && <StepIcon type={node.type} />}
        {title}
      </h3>
      {rows[0]?.text.of.type === "phrase" && <p class="quietText">{table.everyFlowHelp}</p>}
      {rows.map(({ text, cells }) => {
        const label = textLabel(flow, text, words, table);
        return (
          <div key={text.path} class="promptRow" role="group" aria-label={`${title}, ${label}`}>
            <span class="rowLabel">{label}</span>
            <div class="promptCells">
              {cells.map((cell) => {
                const named = names.of(cell.language) ?? cell.language;
                return (
                  <PromptCell
                    key={cell.language}
                    text={text}
                    cell={cell}
                    named={named}
                    place={`${title}, ${label}, ${named}`}
                  />
                );
              })}
            </div>
          </div>
        );
      })}
    </section>
  );
}

function sectionTitle(
  flow: Flow,
  [first]: readonly PromptRow[],
  of: string,
  table: ReturnType<typeof usePromptTable>["words"],
): string {
  if (first?.text.of.type === "phrase") return table.everyFlow;
  if (first?.text.of.type === "flow") return table.anywhere;
  return stepTitle(of, flow.nodes[of]);
}
