import { omitUndefined } from "../flow/omitUndefined";
import type { ImportNote } from "./importNote";
import type { ForeignPart } from "./source/foreignPart";

type Place = Pick<ForeignPart, "name" | "path" | "line">;
type TakeNote = (place: Place, message: string, what?: string) => void;

/** Collects what is to be told about an import. */
export type Notes = Readonly<{
  kept: TakeNote;
  /** Somebody has to fill in or to look at something, such as a name of the bindings. */
  needed: TakeNote;
  /** Somebody has to decide something: until then the draft would mislead callers, and is not published. */
  undecided: TakeNote;
  changed: TakeNote;
  dropped: TakeNote;
  /** It is left out, and no caller notices. */
  harmless: TakeNote;
  /** All notes, in the order in which they were taken. */
  all: () => readonly ImportNote[];
  /** What is to be decided before a draft goes live. */
  open: () => readonly ImportNote[];
}>;

/** Makes an empty collection. The element's own name stands for it where no other is given. */
export function makeNotes(): Notes {
  const notes: ImportNote[] = [];
  const open: ImportNote[] = [];
  const take =
    (severity: ImportNote["severity"], isOpen = false): TakeNote =>
    ({ name, path, line }, message, what = name) => {
      const note = { path, ...omitUndefined({ line }), what, severity, message };
      notes.push(note);
      if (isOpen) open.push(note);
    };
  return {
    kept: take("kept"),
    needed: take("needed"),
    undecided: take("needed", true),
    changed: take("changed"),
    dropped: take("dropped"),
    harmless: take("harmless"),
    all: () => notes,
    open: () => open,
  };
}
