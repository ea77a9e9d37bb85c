import type { ComponentChildren } from "preact";
import { toCsv, type Cell } from "../../lib/reports/toCsv";
import { useReportWords } from "./useReportWords";

/** A table: what its columns are called, and what stands in each row. */
export type SheetRows = Readonly<{
  headings: readonly string[];
  rows: readonly (readonly Cell[])[];
}>;

type SheetProps = SheetRows &
  Readonly<{
    title: string;
    help?: string;
    /** What the file is called without `.csv`. */
    file: string;
    /** The same as a picture; without one the table itself is shown. */
    children?: ComponentChildren;
  }>;

/** One part of a report: a picture, the same as a table, and as a file for spreadsheets. */
export function Sheet({ title, help, file, headings, rows, children }: SheetProps) {
  const words = useReportWords();
  const grid = <Grid title={title} headings={headings} rows={rows} />;
  return (
    <section class="sheet">
      <header>
        <h2>{title}</h2>
        <button
          type="button"
          class="quietButton"
          aria-label={`${words.download}: ${title}`}
          onClick={() => download(`${file}.csv`, toCsv(headings, rows))}
        >
          {words.download}
        </button>
      </header>
      {help !== undefined && <p class="sheetHelp">{help}</p>}
      {children}
      {children === undefined ? (
        grid
      ) : (
        <details>
          <summary>{words.asTable}</summary>
          {grid}
        </details>
      )}
    </section>
  );
}

function Grid({ title, headings, rows }: SheetRows & Readonly<{ title: string }>) {
  const { asTable } = useReportWords();
  return (
    <div class="gridScroll" role="region" aria-label={`${asTable}: ${title}`} tabIndex={0}>
      <table class="grid">
        <thead>
          <tr>
            {headings.map((heading, index) => (
              <th key={index} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) =>
                column === 0 ? (
                  <th key={column} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={column}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Hands a text to the browser as a file; the mark at its beginning tells spreadsheets how letters are written in it. */
function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob(["\uFEFF", text], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
