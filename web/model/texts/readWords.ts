import type { Flow } from "../../../lib/flow/document/flow";
import { rowPlace, wordsColumns } from "./exportWords";
import { flowTexts, type FlowText } from "./flowTexts";
import { parseCsv, type CsvRow } from "./parseCsv";
import { heardWords, textCell } from "./textCell";
import { unguardFormula } from "./writeCsv";

/** Words that a table has and the flow has otherwise. */
export type WordsChange = Readonly<{
  text: FlowText;
  language: string;
  before: string;
  after: string;
}>;

/** A row that cannot be used: its line, why, and the value that is not known. */
export type OddRow = Readonly<{
  line: number;
  why: "step" | "field" | "language" | "tooLong" | "twice" | "openQuote";
  value: string;
}>;

/** What a table would change, the rows that cannot be used, and how many say what the flow says already or nothing. */
export type ReadWords = Readonly<{
  changes: readonly WordsChange[];
  odd: readonly OddRow[];
  same: number;
  empty: number;
}>;

/** As many letters as a text may have. */
const longest = 1000;

/** Reads a table of words for a flow; undefined where it lacks a column. Empty texts are still to be written: they change nothing. Pure. */
export function readWords(flow: Flow, csv: string): ReadWords | undefined {
  const { rows, openQuote } = parseCsv(csv);
  const [head, ...body] = rows;
  const names = head?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const [step, field, language, text] = wordsColumns.map((name) => names.indexOf(name));
  const columns = [step, field, language, text].filter((index) => index !== undefined);
  if (columns.length < wordsColumns.length || columns.includes(-1)) return undefined;
  const places = placesOf(flow);
  const seen = new Map<string, string>();
  const outcomes = body.map((row): WordsChange | OddRow | "same" | "empty" => {
    const [inStep = "", inField = "", tag = "", words = ""] = columns.map((index) =>
      unguardFormula(row.cells[index] ?? ""),
    );
    const found = findPlace(flow, places, row, [inStep.trim(), inField.trim(), tag.trim()]);
    if ("why" in found) return found;
    return compare(flow, found, { line: row.line, words: words.trim(), seen });
  });
  return {
    changes: outcomes.filter((one) => typeof one === "object" && "text" in one),
    odd: [
      ...outcomes.filter((one) => typeof one === "object" && "why" in one),
      ...(openQuote === undefined
        ? []
        : [{ line: openQuote, why: "openQuote", value: "" } as const]),
    ],
    same: outcomes.filter((one) => one === "same").length,
    empty: outcomes.filter((one) => one === "empty").length,
  };
}

type Place = Readonly<{ text: FlowText; language: string }>;

function placesOf(flow: Flow): ReadonlyMap<string, FlowText> {
  return new Map(
    flowTexts(flow).map((text) => {
      const { step, field } = rowPlace(text);
      return [`${step} ${field}`, text];
    }),
  );
}

function findPlace(
  flow: Flow,
  places: ReadonlyMap<string, FlowText>,
  { line }: CsvRow,
  [step, field, language]: readonly [string, string, string],
): Place | OddRow {
  if (step !== "" && !Object.hasOwn(flow.nodes, step)) return { line, why: "step", value: step };
  const text = places.get(`${step} ${field}`);
  if (text === undefined) return { line, why: "field", value: field };
  const known = flow.languages.find((one) => one.toLowerCase() === language.toLowerCase());
  if (known === undefined) return { line, why: "language", value: language };
  return { text, language: known };
}

function compare(
  flow: Flow,
  { text, language }: Place,
  row: Readonly<{ line: number; words: string; seen: Map<string, string> }>,
): WordsChange | OddRow | "same" | "empty" {
  const { line, words: after, seen } = row;
  const before = heardWords(textCell(flow, text, language));
  if (after === "") return "empty";
  if (after.length > longest) return { line, why: "tooLong", value: String(after.length) };
  const place = `${text.path} ${language}`;
  const other = seen.get(place);
  seen.set(place, after);
  if (other !== undefined && other !== after) return { line, why: "twice", value: text.path };
  // Spaces at the ends are lost on the way through many tools.
  return after === before.trim() || other !== undefined
    ? "same"
    : { text, language, before, after };
}
