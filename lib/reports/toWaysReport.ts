import type { Period } from "./daysReport";
import { readPathName } from "./makePathName";
import type { SummedDay } from "./summedDay";
import { addUp, placeMostFirst } from "./toDaysReport";
import type { WaysReport } from "./waysReport";

const shownPaths = 10;

/** How callers went through one version in a period; through the newest that answered a call unless one is asked for. Pure. */
export function toWaysReport(
  period: Period,
  days: readonly SummedDay[],
  asked?: number,
): WaysReport {
  const all = days.flatMap(({ versions }) => versions);
  const versions = [...new Set(all.map(({ version }) => version))].toSorted((a, b) => a - b);
  const version = asked ?? versions.at(-1);
  const sums = addUp(
    all.filter((one) => one.version === version).map((one) => one.sums),
    period.timeZone,
  );
  const paths = placeMostFirst(sums.paths);
  const rest = paths.slice(shownPaths).reduce((total, [, calls]) => total + calls, 0);
  return {
    ...period,
    ...(version === undefined ? {} : { version }),
    versions,
    calls: sums.calls,
    steps: Object.entries(sums.steps)
      .map(([step, own]) => ({ step, ...own }))
      .toSorted((one, other) => other.calls - one.calls || one.step.localeCompare(other.step)),
    paths: paths.slice(0, shownPaths).map(([name, calls]) => ({ ...readPathName(name), calls })),
    otherPaths: sums.otherPaths + rest,
  };
}
