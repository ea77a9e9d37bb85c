import type { ImportNote } from "./importNote";
import type { ForeignPart } from "./source/foreignPart";

type Place = Pick<ForeignPart, "name" | "path" | "line">;
type TakeNote = (place: Place, message: string, what?: string) => void;

/** Collects what is to be told about an import. */
export type Notes = Readonly<{
  kept: TakeNote;
  changed: TakeNote;
  dropped: TakeNote;
  /** All notes, in the order in which they were taken. */
  all: () => readonly ImportNote[];
}>;

/** Makes an empty collection. The element's own name stands for it where no other is given. */
export function makeNotes(): Notes {
  const notes: ImportNote[] = [];
  const take =
    (severity: ImportNote["severity"]): TakeNote =>
    ({ name, path, line }, message, what = name) => {
      notes.push({ path, ...(line === undefined ? {} : { line }), what, severity, message });
    };
  return {
    kept: take("kept"),
    changed: take("changed"),
    dropped: take("dropped"),
    all: () => notes,
  };
}
