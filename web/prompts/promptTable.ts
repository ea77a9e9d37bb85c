import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Flow } from "../../lib/flow/document/flow";
import type { Api } from "../app/api";
import type { Edit } from "../model/edits/edit";
import type { FlowText } from "../model/texts/flowTexts";
import type { PromptTableWords } from "../words/types/promptTableWords";
import type { Listening } from "./useListening";
import type { Recordings } from "./useRecordings";

/** What every cell of the table needs to know. */
export type PromptTable = Readonly<{
  api: Api;
  flow: Flow;
  /** Absent for those who may only look. */
  edit: ((edit: Edit, joins?: string) => unknown) | undefined;
  words: PromptTableWords;
  recordings: Recordings;
  listening: Listening;
  /** Opens what records the words of a cell, or takes a file for them. */
  record: (cell: RecordedCell) => void;
}>;

/** A cell that is to be recorded. */
export type RecordedCell = Readonly<{
  text: FlowText;
  language: string;
  words: string;
  how: "microphone" | "file";
}>;

/** The table that a cell stands in. */
export const PromptTableContext = createContext<PromptTable | undefined>(undefined);

/** The table that a cell stands in, for a part of it. */
export function usePromptTable(): PromptTable {
  const table = useContext(PromptTableContext);
  if (table === undefined) throw new TypeError("A cell is shown outside of its table.");
  return table;
}
