/** A row of a table as text: its cells, and the line of the file it begins in, from 1. */
export type CsvRow = Readonly<{ line: number; cells: readonly string[] }>;

/** The rows of a file, and the line of a quotation mark that is never closed. */
export type Csv = Readonly<{ rows: readonly CsvRow[]; openQuote?: number }>;

const delimiters = [",", ";", "\t"] as const;

/**
 * Reads a table that was saved as text (RFC 4180), as spreadsheets write it: cells are parted by commas, semicolons or tabs,
 * whichever the first row has most of, with or without a byte order mark; rows end in any kind of line end, and empty ones
 * are left out. Pure.
 */
export function parseCsv(given: string): Csv {
  const text = given.replace(/^\uFEFF/, "");
  // Some spreadsheets say in a first line of their own what parts the cells.
  const [said = "", named] = /^sep=(.)(?:\r\n|\n|\r)/.exec(text) ?? [];
  const reader = readRows(text, named ?? likelyDelimiter(text), said.length, said === "" ? 1 : 2);
  return {
    rows: reader.rows.filter(({ cells }) => cells.some((cell) => cell !== "")),
    ...(reader.openQuote === undefined ? {} : { openQuote: reader.openQuote }),
  };
}

function likelyDelimiter(text: string): string {
  const [first = ""] = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text) ?? [];
  const bare = first.replace(/"(?:[^"]|"")*"/g, "");
  const counts = delimiters.map((one) => bare.split(one).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ",";
}

function readRows(text: string, delimiter: string, from: number, firstLine: number): Csv {
  const rows: CsvRow[] = [];
  let [line, rowLine, at] = [firstLine, firstLine, from];
  let cells: string[] = [];
  let openQuote: number | undefined;
  const endRow = () => {
    rows.push({ line: rowLine, cells });
    cells = [];
  };
  while (at < text.length) {
    const { cell, end, isOpen } = readCell(text, at, delimiter);
    if (isOpen) openQuote = line;
    cells.push(cell);
    line += countLines(text.slice(at, end));
    at = end;
    if (text[at] === delimiter) {
      at += 1;
      // A delimiter at the very end has an empty cell behind it.
      if (at === text.length) cells.push("");
      continue;
    }
    endRow();
    if (at >= text.length) break;
    at += text.startsWith("\r\n", at) ? 2 : 1;
    line += 1;
    rowLine = line;
  }
  if (cells.length > 0) endRow();
  return { rows, ...(openQuote === undefined ? {} : { openQuote }) };
}

type Cell = Readonly<{ cell: string; end: number; isOpen: boolean }>;

/** Reads one cell; what follows a closing quotation mark before the next delimiter belongs to it as it is. */
function readCell(text: string, start: number, delimiter: string): Cell {
  if (text[start] !== '"') {
    const end = endOfBare(text, start, delimiter);
    return { cell: text.slice(start, end), end, isOpen: false };
  }
  let close = start + 1;
  while (close < text.length && (text[close] !== '"' || text[close + 1] === '"')) {
    close += text[close] === '"' ? 2 : 1;
  }
  const quoted = text.slice(start + 1, close).replaceAll('""', '"');
  if (close >= text.length) return { cell: quoted, end: text.length, isOpen: true };
  const end = endOfBare(text, close + 1, delimiter);
  return { cell: quoted + text.slice(close + 1, end), end, isOpen: false };
}

function endOfBare(text: string, start: number, delimiter: string): number {
  let end = start;
  while (end < text.length && text[end] !== delimiter && !/[\r\n]/.test(text[end] ?? "")) end += 1;
  return end;
}

function countLines(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
