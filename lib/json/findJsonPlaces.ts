import { jsonTokens, type JsonTokenKind } from "./jsonTokens";
import type { TextPlace } from "./textPlace";

/** A name that one group of fields has more than once; only the last would count. */
export type RepeatedName = Readonly<{ path: string; name: string; places: readonly TextPlace[] }>;

/** Where one part of a document stands: its name, and what it says. */
export type PartPlace = Readonly<{ name?: TextPlace; value: TextPlace; isGroup: boolean }>;

/** Where every part of a JSON document stands, by its path (`nodes.main.options.2.next`), and the names used twice. */
export type JsonPlaces = Readonly<{
  parts: ReadonlyMap<string, PartPlace>;
  repeated: readonly RepeatedName[];
}>;

/** Parts that lie deeper have no place of their own: no flow is so deep, and paths would fill the memory. */
const deepest = 100;

type Group = {
  readonly path: string;
  /** The first place of each name so far; a list has none. */
  readonly names?: Map<string, TextPlace>;
  index: number;
  name: Readonly<{ text: string; place: TextPlace }> | undefined;
};

/** Finds the places of a document's parts. The text must be JSON. Pure; calls itself nowhere, so no depth is too much. */
export function findJsonPlaces(text: string): JsonPlaces {
  const parts = new Map<string, PartPlace>();
  const repeated = new Map<string, RepeatedName>();
  const groups: Group[] = [];
  for (const { kind, line, column, value } of jsonTokens(text)) {
    const group = groups.at(-1);
    const place = { line, column };
    if (kind === ",") {
      if (group !== undefined) nextEntry(group);
    } else if (kind === "}" || kind === "]") {
      groups.pop();
    } else if (group?.names !== undefined && group.name === undefined) {
      group.name = { text: value, place };
      noteName(group, group.names, group.name, repeated);
    } else if (kind !== ":" && kind !== "end") {
      const path = pathBelow(group, groups.length);
      if (groups.length <= deepest) parts.set(path, partPlace(group, kind, place));
      if (isOpening(kind)) groups.push(newGroup(path, kind));
    }
  }
  return { parts, repeated: [...repeated.values()] };
}

function isOpening(kind: JsonTokenKind): boolean {
  return kind === "{" || kind === "[";
}

function newGroup(path: string, kind: JsonTokenKind): Group {
  const names = kind === "{" ? { names: new Map<string, TextPlace>() } : {};
  return { path, index: 0, name: undefined, ...names };
}

function partPlace(group: Group | undefined, kind: JsonTokenKind, value: TextPlace): PartPlace {
  const isGroup = isOpening(kind);
  return group?.name === undefined
    ? { value, isGroup }
    : { name: group.name.place, value, isGroup };
}

function nextEntry(group: Group): void {
  group.index += 1;
  group.name = undefined;
}

function noteName(
  { path }: Group,
  names: Map<string, TextPlace>,
  { text, place }: Readonly<{ text: string; place: TextPlace }>,
  repeated: Map<string, RepeatedName>,
): void {
  const first = names.get(text);
  if (first === undefined) {
    names.set(text, place);
    return;
  }
  const key = below(path, text);
  const before = repeated.get(key)?.places ?? [first];
  repeated.set(key, { path: key, name: text, places: [...before, place] });
}

function pathBelow(group: Group | undefined, depth: number): string {
  if (group === undefined || depth > deepest) return "";
  return below(group.path, group.name?.text ?? String(group.index));
}

function below(path: string, step: string): string {
  return path === "" ? step : `${path}.${step}`;
}
