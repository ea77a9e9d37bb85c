import { capacityModel } from "../capacity/capacityModel";
import { measuredOperationsSchema } from "../capacity/measuredOperations";
import { parseCapacityOptions } from "../capacity/parseCapacityOptions";

/** From a practice to a city. */
const callsPerHour = [50, 400, 1000];

/** What 1,000 calls of 90 seconds more cost at several loads, as a table in Markdown, from the text of bench/measured.json. Pure. */
export function costChapter(text: string): string {
  const measured = measuredOperationsSchema.parse(JSON.parse(text));
  const costsAt = callsPerHour.map((calls) => {
    const options = ["--calls-per-hour", `${calls}`, "--minutes-per-call", "1.5"];
    const parsed = parseCapacityOptions(options, measured.notifications);
    if (parsed.type !== "ask") throw new TypeError(`The model refuses ${calls} calls an hour.`);
    return capacityModel(parsed.question, measured).marginalCosts;
  });
  const most = costsAt.at(-1) ?? [];
  const loads = callsPerHour.map((calls) => `${calls.toLocaleString("en-US")} an hour`);
  const sums = costsAt.map((costs) => toDollars(costs.reduce((sum, one) => sum + one.dollars, 0)));
  const rows = most.map(({ part, because }, index) => {
    const dollars = costsAt.map((costs) => toDollars(costs[index]?.dollars ?? Number.NaN));
    return [part, ...dollars, because];
  });
  return [
    ["per 1,000 calls", ...loads, `what it is, at ${loads.at(-1) ?? ""}`],
    ["---", ...loads.map(() => "--:"), "---"],
    ...rows,
    ["together", ...sums, `measured on ${measured.measuredAt}`],
  ]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function toDollars(dollars: number): string {
  return dollars < 0.0005 ? "under $0.001" : `$${dollars.toFixed(3)}`;
}
