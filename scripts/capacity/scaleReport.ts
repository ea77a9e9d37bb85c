import type { ScaleStage } from "./planScale";
import { scaleTable } from "./scaleTable";

/** What each order of magnitude needs, as a text for people. Pure. */
export function scaleReport(stages: readonly ScaleStage[]): string {
  const table = scaleTable(stages);
  const widths = (table[0] ?? []).map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  return [
    "What each order of magnitude needs",
    ...table.map((row) =>
      `  ${row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join("  ")}`.trimEnd(),
    ),
    "",
    ...stages.flatMap(({ callsPerHour, changes }) =>
      changes.length === 0
        ? []
        : [
            `To be built for ${callsPerHour.toLocaleString("en-US")} calls an hour`,
            ...changes.map((change) => `  ${change}`),
          ],
    ),
  ].join("\n");
}
