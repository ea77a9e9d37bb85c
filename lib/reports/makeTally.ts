import type { CallRecord } from "../ivr/call/callRecord";
import { epochMs } from "../flow/time/epochMs";
import { localTime } from "../flow/time/localTime";
import { hasGivenUp } from "./toCallCounts";
import type { CallSums, Counts } from "./callSums";
import { findLengthClass } from "./findLengthClass";
import { makePathName } from "./makePathName";
import { isBuiltInName, sayReportedStep } from "./sayReportedStep";

/** Sums that grow: by calls, or by other sums. */
export type Tally = Readonly<{
  addCall: (record: CallRecord) => void;
  addSums: (sums: CallSums) => void;
  /** What it has come to. */
  sums: () => CallSums;
}>;

/** Makes empty sums. Hours are those of a time zone. */
export function makeTally(timeZone: string): Tally {
  const hours = Array.from({ length: 24 }, () => 0);
  const [results, lengths, paths] = [makeCounter(), makeCounter(), makeCounter()];
  const languages = makeGroups(() => ({ calls: 0, milestones: makeCounter() }));
  const steps = makeGroups(() => ({ calls: 0, gaveUp: 0, exits: makeCounter() }));
  const hourAt = makeHourAt(timeZone);
  let [calls, otherPaths] = [0, 0];
  return {
    addCall: (record) => {
      const { result, language, milestones } = record;
      calls += 1;
      const hour = hourAt(record.startedAt);
      hours[hour] = (hours[hour] ?? 0) + 1;
      results.add(result, 1);
      if (result !== "notAnswered") lengths.add(String(findLengthClass(record.durationInMs)), 1);
      const spoken = languages.of(language);
      spoken.calls += 1;
      for (const milestone of new Set(milestones)) spoken.milestones.add(milestone, 1);
      paths.add(makePathName(record), 1);
      addSteps(record, steps);
    },
    addSums: (sums) => {
      calls += sums.calls;
      otherPaths += sums.otherPaths;
      sums.hours.forEach((count, hour) => (hours[hour] = (hours[hour] ?? 0) + count));
      results.addAll(sums.results);
      lengths.addAll(sums.lengths);
      paths.addAll(sums.paths);
      for (const [language, spoken] of Object.entries(sums.languages)) {
        const own = languages.of(language);
        own.calls += spoken.calls;
        own.milestones.addAll(spoken.milestones);
      }
      for (const [name, passed] of Object.entries(sums.steps)) {
        const own = steps.of(name);
        own.calls += passed.calls;
        own.gaveUp += passed.gaveUp;
        own.exits.addAll(passed.exits);
      }
    },
    sums: () => ({
      calls,
      hours: [...hours],
      results: results.counts(),
      lengths: lengths.counts(),
      languages: languages.all((own) => ({ ...own, milestones: own.milestones.counts() })),
      steps: steps.all((own) => ({ ...own, exits: own.exits.counts() })),
      paths: paths.counts(),
      otherPaths,
    }),
  };
}

type Steps = ReturnType<typeof makeGroups<{ calls: number; gaveUp: number; exits: Counter }>>;

function addSteps(record: CallRecord, steps: Steps): void {
  const left = new Map<string, Set<string>>();
  for (const step of record.path) {
    const name = sayReportedStep(record.flow, step);
    const exits = left.get(name) ?? new Set();
    if (step.exit !== undefined) exits.add(step.exit);
    left.set(name, exits);
  }
  for (const [name, exits] of left) {
    const own = steps.of(name);
    own.calls += 1;
    for (const exit of exits) own.exits.add(exit, 1);
  }
  const last = lastStep(record);
  if (last !== undefined && hasGivenUp(record.result)) steps.of(last).gaveUp += 1;
}

/** Where a caller hung up; where the menus gave up, that is the step which could not help, not the goodbye after it. */
function lastStep({ flow, path, result }: CallRecord): string | undefined {
  const names = path.map((step) => sayReportedStep(flow, step));
  const own = result === "gaveUp" ? names.findLast((name) => !isBuiltInName(name)) : undefined;
  return own ?? names.at(-1);
}

type Counter = ReturnType<typeof makeCounter>;

function makeCounter() {
  const counts = new Map<string, number>();
  const add = (name: string, count: number) => counts.set(name, (counts.get(name) ?? 0) + count);
  return {
    add,
    addAll: (others: Counts) => {
      for (const [name, count] of Object.entries(others)) add(name, count);
    },
    counts: (): Counts => Object.fromEntries(counts),
  };
}

/** Sums of one kind by name, made when first asked for. */
function makeGroups<Own>(make: () => Own) {
  const groups = new Map<string, Own>();
  return {
    of: (name: string): Own => {
      const known = groups.get(name);
      if (known !== undefined) return known;
      const made = make();
      groups.set(name, made);
      return made;
    },
    all: <Told>(tell: (own: Own) => Told): Readonly<Record<string, Told>> =>
      Object.fromEntries([...groups].map(([name, own]) => [name, tell(own)])),
  };
}

const quarterInMs = 900_000;

/** The local hour of instants. No zone changes its clock within a quarter of an hour, and asking the zone is slow. */
function makeHourAt(timeZone: string): (at: string) => number {
  const known = new Map<number, number>();
  return (at) => {
    const quarter = Math.floor((epochMs(at) || 0) / quarterInMs);
    const found = known.get(quarter) ?? Number(localTime(at, timeZone).time.slice(0, 2));
    known.set(quarter, found);
    return found;
  };
}
