import { toCallCounts, type CallCounts } from "./toCallCounts";
import type { CallSums, Counts } from "./callSums";
import type { DaysReport, Period, ReportedVersion } from "./daysReport";
import { findLengthAtShare, makeLengthBars } from "./findLengthClass";
import { makeTally } from "./makeTally";
import type { SummedDay } from "./summedDay";

/** The report of a period over its days, of one version or of all; what changed between versions is told apart. Pure. */
export function toDaysReport(
  period: Period,
  all: readonly SummedDay[],
  version?: number,
): Omit<DaysReport, "changes"> {
  const days = version === undefined ? all : all.map((day) => onlyVersion(day, version));
  const whole = addUp(
    days.flatMap(({ versions }) => versions.map(({ sums }) => sums)),
    period.timeZone,
  );
  return {
    ...period,
    ...toCallCounts(whole.results),
    ...(version === undefined ? {} : { version }),
    days: days.map((one) => ({
      day: one.day,
      isFinished: one.isFinished,
      ...countsOf(one.versions.map(({ sums }) => sums)),
    })),
    hours: whole.hours,
    results: placeMostFirst(whole.results).map(([result, calls]) => ({ result, calls })),
    lengths: toLengths(whole.lengths),
    milestones: placeMostFirst(milestonesOf(whole)).map(([milestone, calls]) => ({
      milestone,
      calls,
    })),
    languages: Object.entries(whole.languages)
      .map(([language, own]) => ({ language, ...own }))
      .toSorted((one, other) => other.calls - one.calls),
    versions: toVersions(all),
  };
}

/** Sums added up. Pure. */
export function addUp(all: readonly CallSums[], timeZone: string): CallSums {
  const tally = makeTally(timeZone);
  for (const sums of all) tally.addSums(sums);
  return tally.sums();
}

/** The entries with most calls first, those of as many by their names. Pure. */
export function placeMostFirst(
  counts: Counts,
): readonly (readonly [name: string, calls: number])[] {
  return Object.entries(counts).toSorted(
    ([one, many], [other, others]) => others - many || one.localeCompare(other),
  );
}

function onlyVersion(day: SummedDay, version: number): SummedDay {
  return { ...day, versions: day.versions.filter((one) => one.version === version) };
}

function countsOf(all: readonly CallSums[]): CallCounts {
  const each = all.map(({ results }) => toCallCounts(results));
  const sum = (kind: keyof CallCounts) => each.reduce((total, one) => total + one[kind], 0);
  return { calls: sum("calls"), answered: sum("answered"), gaveUp: sum("gaveUp") };
}

/** Milestones over all languages: a call speaks one language at its end. */
function milestonesOf({ languages }: CallSums): Counts {
  const counts = new Map<string, number>();
  for (const { milestones } of Object.values(languages)) {
    for (const [name, calls] of Object.entries(milestones)) {
      counts.set(name, (counts.get(name) ?? 0) + calls);
    }
  }
  return Object.fromEntries(counts);
}

function toLengths(lengths: Counts): DaysReport["lengths"] {
  const median = findLengthAtShare(lengths, 0.5);
  const p90 = findLengthAtShare(lengths, 0.9);
  return {
    ...(median === undefined ? {} : { medianInSeconds: Math.round(median) }),
    ...(p90 === undefined ? {} : { p90InSeconds: Math.round(p90) }),
    bars: makeLengthBars(lengths),
  };
}

function toVersions(days: readonly SummedDay[]): readonly ReportedVersion[] {
  const numbers = new Set(days.flatMap(({ versions }) => versions.map(({ version }) => version)));
  return [...numbers]
    .toSorted((one, other) => one - other)
    .map((version) => {
      const own = days.map((day) => onlyVersion(day, version));
      const since = own.find(({ versions }) => versions.length > 0)?.day ?? "";
      const sums = own.flatMap(({ versions }) => versions.map((one) => one.sums));
      return { version, since, ...countsOf(sums) };
    });
}
