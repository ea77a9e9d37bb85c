import type { Flow } from "../../lib/flow/document/flow";
import { readAt } from "./edits/atPath";
import { withAt } from "./edits/edit";
import { isSame } from "./isSame";

/** A part of a document that two people changed, each in another way: a step, or a part of the flow itself. */
export type Conflict = Readonly<{ path: string; mine: unknown; theirs: unknown }>;

/** Both people's changes in one document; where they disagree, it has mine until somebody chooses. */
export type Merged = Readonly<{ document: Flow; conflicts: readonly Conflict[] }>;

/** Fields of a flow of which each entry is a part of its own. */
const keyed: readonly string[] = ["nodes", "schedules", "lists", "phrases", "globals", "voices"];

/** Merges two documents that were made of one, by step and by section. What one side alone touched is taken over; for `unsettled` paths somebody still has to choose. Pure. */
export function mergeDrafts(
  base: Flow,
  mine: Flow,
  theirs: Flow,
  unsettled: readonly string[] = [],
): Merged {
  const paths = new Set([base, mine, theirs].flatMap(partsOf));
  const start: Merged = { document: mine, conflicts: [] };
  const merged = [...paths].reduce<Merged>(({ document, conflicts }, path) => {
    const [was, own, other] = [base, mine, theirs].map((one) => readAt(one, path));
    if (isSame(own, other)) return { document, conflicts };
    const isSettled = !unsettled.includes(path);
    if (isSettled && isSame(was, other)) return { document, conflicts };
    if (isSettled && isSame(was, own))
      return { document: withAt(document, path, other), conflicts };
    return { document, conflicts: [...conflicts, { path, mine: own, theirs: other }] };
  }, start);
  const tests = mergeTests(base, mine, theirs);
  const whole = tests === undefined ? merged.document : { ...merged.document, tests };
  const emptied = keyed.filter(
    (field) =>
      isSame(readAt(whole, field), {}) &&
      (readAt(mine, field) === undefined || readAt(theirs, field) === undefined),
  );
  return {
    document: emptied.reduce((left, field) => withAt(left, field, undefined), whole),
    conflicts: merged.conflicts,
  };
}

/** Takes over what the other side wrote in a part. Pure. */
export function takeTheirs(document: Flow, { path, theirs }: Conflict): Flow {
  return withAt(document, path, theirs);
}

function partsOf(flow: Flow): readonly string[] {
  return Object.entries(flow).flatMap(([field, value]) => {
    if (field === "tests") return [];
    if (!keyed.includes(field)) return [field];
    return Object.keys(value as object).map((name) => `${field}.${name}`);
  });
}

type Tests = NonNullable<Flow["tests"]>;

/** Test calls by name. Where both sides wrote one, mine stays and theirs stands below it, so that none is lost. */
function mergeTests(base: Flow, mine: Flow, theirs: Flow): Tests | undefined {
  const [was, own, other] = [base, mine, theirs].map(({ tests = [] }) => tests) as [
    Tests,
    Tests,
    Tests,
  ];
  const find = (tests: Tests, name: string) => tests.find((one) => one.name === name);
  const kept = own.flatMap((test) => {
    const before = find(was, test.name);
    const now = find(other, test.name);
    if (!isSame(before, test))
      return now === undefined || isSame(now, test) || isSame(now, before) ? [test] : [test, now];
    // Untouched here: as the other side has it, or gone with it.
    return now === undefined ? (before === undefined ? [test] : []) : [now];
  });
  const added = other.filter(({ name }) => {
    const before = find(was, name);
    if (find(own, name) !== undefined) return false;
    return before === undefined || !isSame(before, find(other, name));
  });
  const tests = [...kept, ...added];
  return tests.length === 0 && mine.tests === undefined ? undefined : tests;
}
