import type { RareState } from "../rare/rareStates";
import { deviationText } from "./rowText";
import type { ScenarioRow } from "./scenarioRow";

/** What a run is reported with. */
export type RunReport = Readonly<{
  /** ISO date. */
  day: string;
  seed: number;
  rows: readonly ScenarioRow[];
  missed: readonly RareState[];
}>;

const place = /(?<=<!-- chaos: begin -->\n)[\s\S]*?(?=<!-- chaos: end -->)/;

/** Puts the figures of a run into their place in a document. Throws where there is none. Pure. */
export function withReliabilityBlock(text: string, report: RunReport): string {
  if (!place.test(text)) throw new Error("docs/reliability.md has no place for the figures.");
  return text.replace(place, `\n${block(report)}\n\n`);
}

function block({ day, seed, rows, missed }: RunReport): string {
  const sum = (pick: (row: ScenarioRow) => number) => rows.reduce((all, row) => all + pick(row), 0);
  const deviating = rows.filter(({ deviations }) => Object.keys(deviations).length > 0).length;
  const head = `${day}, seed ${seed}: ${sum(({ calls }) => calls)} calls, ${sum(({ faults }) => faults)} faults, ${sum(({ deaths }) => deaths)} of them dead workers. ${rows.length - deviating} of ${rows.length} scenarios hold.${missed.length === 0 ? "" : ` Never reached: ${missed.join(", ")}.`}`;
  const lines = rows.map(
    (row) =>
      `| ${row.scenario} | ${row.calls} | ${row.faults} | ${deviationText(row) || "none"} | ${repeatText(row)} |`,
  );
  return [
    head,
    "",
    "| scenario | calls | faults | deviations | heard twice |",
    "| --- | --- | --- | --- | --- |",
    ...lines,
  ].join("\n");
}

function repeatText({ repeated, repeatChances }: ScenarioRow): string {
  if (repeatChances === undefined) return repeated === 0 ? "" : String(repeated);
  const share = repeatChances === 0 ? 0 : (100 * repeated) / repeatChances;
  return `${repeated} of ${repeatChances} (${share.toFixed(1)}%)`;
}
