import { nameElements, findOwnName } from "./nameElements";

/** One value of a document that is not the same in two versions: where, and what it was and is (undefined: not there). */
export type JsonChange = Readonly<{ path: readonly string[]; before: unknown; after: unknown }>;

type JsonObject = Readonly<Record<string, unknown>>;

/** What differs between two documents, at the deepest place; `isWhole` says where not to look deeper. Pure. */
export function findJsonChanges(
  before: unknown,
  after: unknown,
  isWhole: (path: readonly string[]) => boolean,
  path: readonly string[] = [],
): readonly JsonChange[] {
  if (isSame(before, after)) return [];
  const [one, other] = [toObject(before ?? likeless(after)), toObject(after ?? likeless(before))];
  if (one === undefined || other === undefined || isWhole(path)) return [{ path, before, after }];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  const changes = [...names].flatMap((name) =>
    findJsonChanges(one[name], other[name], isWhole, [...path, name]),
  );
  // Only the order differs.
  return changes.length > 0 ? changes : [{ path, before, after }];
}

/** Objects as they are; lists by the identity of their elements, else by place, from 1. */
function toObject(value: unknown): JsonObject | undefined {
  if (Array.isArray(value)) {
    const elements: readonly unknown[] = value;
    const names = nameElements(elements);
    return Object.fromEntries(elements.map((element, index) => [names[index] ?? "", element]));
  }
  return isObject(value) ? value : undefined;
}

/** A list of named elements that is new or gone is one element after the other new or gone. */
function likeless(value: unknown): readonly [] | undefined {
  const elements: readonly unknown[] = Array.isArray(value) ? value : [];
  const areNamed = elements.length > 0 && elements.every((one) => findOwnName(one) !== undefined);
  return areNamed ? [] : undefined;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSame(one: unknown, other: unknown): boolean {
  return toText([one]) === toText([other]);
}

/** JSON with names in order, so that the order of fields makes no difference. */
function toText(value: readonly unknown[]): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    isObject(inner)
      ? Object.fromEntries(
          Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)),
        )
      : inner,
  );
}
