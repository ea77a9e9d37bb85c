import type { ImportedDraft } from "./importedDraft";
import type { Notes } from "./makeNotes";
import type { ForeignPart } from "./source/foreignPart";
import type { Reader } from "./source/makeReader";

/** A text that came as a file. */
export type ForeignFile = Readonly<{ name: string; text: string }>;

/** What every importer works with. */
export type ImportContext = Readonly<{
  reader: Reader;
  notes: Notes;
  /** The file's name without folders and ending: what a document without a name is called. */
  title: string;
  companions: readonly ForeignFile[];
}>;

/** Turns one system's document into drafts; none when it is not such a document. Never throws. */
export type Importer = (root: ForeignPart, context: ImportContext) => readonly ImportedDraft[];
