import type { Notes } from "./makeNotes";
import { descendants } from "./source/descendants";
import type { ForeignPart } from "./source/foreignPart";
import type { Reader } from "./source/makeReader";

/** More values than these are told one by one. */
const mostTogether = 8;
const longestValue = 200;

/** Reports every part of a document that the import did not read: what nobody understood is never left out in silence. */
export function reportUnread(root: ForeignPart, reader: Reader, notes: Notes): void {
  for (const part of reader.unread(root)) report(part, notes);
}

function report(part: ForeignPart, notes: Notes): void {
  if (hasMany(part)) {
    if (part.value !== undefined) report({ ...part, parts: [] }, notes);
    for (const inner of part.parts) report(inner, notes);
    return;
  }
  const leaves = leavesOf(part, "");
  if (leaves.length === 0) return;
  const isHarmless = leaves.every((leaf) => isOfNoMeaning(part, leaf));
  const held = leaves.map(({ name, value }) => (name === "" ? value : `${name} ${value}`));
  const take = isHarmless ? notes.harmless : notes.dropped;
  take(part, `This has no equivalent here and was left out: ${held.join(", ")}.`, part.name);
}

/** Counts no further than it must: a document can be large. */
function hasMany(part: ForeignPart): boolean {
  let count = 0;
  for (const { value = "" } of descendants(part)) {
    if (value !== "") count += 1;
    if (count > mostTogether) return true;
  }
  return false;
}

/** Ids, names that nobody hears, where something stood in an editor, and settings that are switched off: no caller notices that they are gone. */
function isOfNoMeaning({ name: own }: ForeignPart, { name, value }: Leaf): boolean {
  const field = name === "" ? own : (name.split(".").at(-1) ?? "");
  return (
    /^“(?:false|none|0|noValue)”$/i.test(value) ||
    /^(?:\w*id|arn|name|displayName|\w*_?name|description|version|type|x|y|position|offset|metadata|flags|allow_concurrent_calls|tags|status|state|created\w*|modified\w*|division)$/i.test(
      field,
    )
  );
}

type Leaf = Readonly<{ name: string; value: string }>;

function leavesOf(part: ForeignPart, name: string): readonly Leaf[] {
  const own =
    part.value === undefined || part.value === ""
      ? []
      : [{ name, value: isSecret(part.name) ? "(not shown)" : quote(part.value) }];
  return [
    ...own,
    ...part.parts.flatMap((inner) =>
      leavesOf(inner, name === "" ? inner.name : `${name}.${inner.name}`),
    ),
  ];
}

/** A report is read by others, too. */
function isSecret(name: string): boolean {
  return /pass(?:word|wd|phrase)|secret|token|api_?key|auth(?:orization)?$|^pin$/i.test(name);
}

function quote(value: string): string {
  const short = value.length > longestValue ? `${value.slice(0, longestValue)}...` : value;
  return `“${short}”`;
}
