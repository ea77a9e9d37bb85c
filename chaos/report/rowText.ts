import type { ScenarioRow } from "./scenarioRow";

/** One scenario's figures as a line on the terminal. Pure. */
export function rowText(row: ScenarioRow): string {
  const isGood = Object.keys(row.deviations).length === 0;
  const repeats =
    row.repeatChances === undefined ? "" : `, ${row.repeated} of ${row.repeatChances} repeated`;
  const head = `${isGood ? "ok" : "NO"} ${row.scenario.padEnd(20)} ${row.calls} calls, ${row.faults} faults${repeats}`;
  const pace = `${(row.calls / row.seconds).toFixed(0)} calls/s`;
  return `${head}, ${pace}${isGood ? "" : `: ${deviationText(row)}`}`;
}

/** How often each invariant was broken. Pure. */
export function deviationText({ deviations }: ScenarioRow): string {
  return Object.entries(deviations)
    .map(([invariant, count]) => `${invariant} ${count}`)
    .join(", ");
}
