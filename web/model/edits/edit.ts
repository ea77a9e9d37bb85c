import type { Flow } from "../../../lib/flow/document/flow";
import type { EditName } from "../../words/types/editWords";
import { writeAt } from "./atPath";

/** What an edit did: its kind in the words' own names, and what it did it to. */
export type Sentence = Readonly<{ did: EditName; what: string }>;

/** A document after an edit, what was done, and where in it. */
export type Edited = Readonly<{ document: Flow; sentence: Sentence; path: string }>;

/** A change of a document. Its form stays right; only the values that people type may be wrong. */
export type Edit = (document: Flow) => Edited;

/** A document with something else at one place. Only for places and values that the form of a flow knows. */
export function withAt(document: Flow, path: string, value: unknown): Flow {
  // Fields know what may stand at their path; tests compare the outcome of every edit with the form.
  return writeAt(document, path, value) as Flow;
}
