import { measuredOperationsSchema } from "../capacity/measuredOperations";
import { parseCapacityOptions } from "../capacity/parseCapacityOptions";
import { planScale } from "../capacity/planScale";
import { scaleTable } from "../capacity/scaleTable";

/** What each order of magnitude needs, as a table and a list in Markdown, from the text of bench/measured.json. Pure. */
export function scaleChapter(text: string): string {
  const measured = measuredOperationsSchema.parse(JSON.parse(text));
  const parsed = parseCapacityOptions(["--calls-per-hour", "1000000"], measured.notifications);
  if (parsed.type !== "ask") throw new TypeError("The model refuses its own greatest load.");
  const stages = planScale(parsed.question, measured);
  const [head = [], ...rows] = scaleTable(stages);
  return [
    ...[head, head.map(() => "--:"), ...rows].map((cells) => `| ${cells.join(" | ")} |`),
    "",
    "What has to change, where one was enough before:",
    "",
    ...stages.flatMap(({ callsPerHour, changes }) =>
      changes.map((change) => `- ${callsPerHour.toLocaleString("en-US")} an hour: ${change}`),
    ),
  ].join("\n");
}
