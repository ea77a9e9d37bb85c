import type { Flow } from "../../../lib/flow/document/flow";
import { flowTexts, type FlowText } from "./flowTexts";
import { heardWords, textCell } from "./textCell";
import { writeCsv } from "./writeCsv";

/** The columns of a table for translators. */
export const wordsColumns = ["step", "field", "language", "text"] as const;

/** All words of a flow in all its languages as a table for translators, a row for each; those that are still to be written are empty. Pure. */
export function exportWords(flow: Flow, delimiter: "," | ";"): string {
  const rows = flowTexts(flow).flatMap((text) => {
    const { step, field } = rowPlace(text);
    return flow.languages.map((language) => [
      step,
      field,
      language,
      heardWords(textCell(flow, text, language)),
    ]);
  });
  return writeCsv([wordsColumns, ...rows], delimiter);
}

/** How a row says where its words are: the key of the step, or nothing for what any step may say, and the place within. Pure. */
export function rowPlace({ of, path }: FlowText): Readonly<{ step: string; field: string }> {
  return "step" in of
    ? { step: of.step, field: path.slice(`nodes.${of.step}.`.length) }
    : { step: "", field: path };
}
