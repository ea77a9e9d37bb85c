import type { ForeignPart } from "./foreignPart";

/** Reads a foreign document and remembers what was read, so that the rest can be reported. */
export type Reader = Readonly<{
  /** What a part holds. */
  value: (part: ForeignPart | undefined) => string | undefined;
  /** What the part at the end of a way down holds. */
  text: (part: ForeignPart | undefined, ...names: readonly string[]) => string | undefined;
  /** A part further down, by names; none where a name is missing. Fields of one name: the first. */
  part: (part: ForeignPart | undefined, ...names: readonly string[]) => ForeignPart | undefined;
  /** The entries of a list further down; a single thing where a list could be is a list of one. */
  entries: (part: ForeignPart | undefined, ...names: readonly string[]) => readonly ForeignPart[];
  /** The fields or elements of a part that bear a name, or all. */
  named: (part: ForeignPart | undefined, name?: string) => readonly ForeignPart[];
  /** Says that a part and all in it means nothing to anybody's callers. */
  skip: (part: ForeignPart | undefined) => void;
  /** The parts that nobody has read, each with all it holds. */
  unread: (part: ForeignPart) => readonly ForeignPart[];
}>;

/** Makes a reader that has read nothing yet. */
export function makeReader(): Reader {
  const read = new Set<ForeignPart>();
  const skipped = new Set<ForeignPart>();

  const find = (part: ForeignPart | undefined, names: readonly string[]) =>
    names.reduce((at, name) => at?.parts.find((one) => one.name === name), part);
  const value = (part: ForeignPart | undefined) => {
    if (part === undefined) return undefined;
    read.add(part);
    return part.value;
  };
  const unread = (part: ForeignPart): readonly ForeignPart[] => {
    if (skipped.has(part)) return [];
    const isOpen = !read.has(part) && hasText(part);
    const below = part.parts.filter(hasContent);
    const open = below.flatMap(unread);
    const isWhole =
      open.length === below.length && below.every((one, index) => one === open[index]);
    if (isWhole && (isOpen || (below.length > 0 && !hasText(part)))) return [part];
    return isOpen ? [{ ...part, parts: [] }, ...open] : open;
  };
  return {
    value,
    text: (part, ...names) => value(find(part, names)),
    part: (part, ...names) => find(part, names),
    entries: (part, ...names) => entriesOf(find(part, names)),
    named: (part, name) =>
      (part?.parts ?? []).filter((one) => name === undefined || one.name === name),
    skip: (part) => {
      if (part !== undefined) skipped.add(part);
    },
    unread,
  };
}

function entriesOf(list: ForeignPart | undefined): readonly ForeignPart[] {
  if (list === undefined) return [];
  const isList = list.parts.every(({ name, path }) => name === list.name && path.endsWith("]"));
  if (list.parts.length > 0 && isList) return list.parts;
  return list.parts.length > 0 || list.value !== undefined ? [list] : [];
}

function hasText({ value }: ForeignPart): boolean {
  return value !== undefined && value !== "";
}

function hasContent(part: ForeignPart): boolean {
  return hasText(part) || part.parts.some(hasContent);
}
