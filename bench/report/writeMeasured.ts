import { readFileSync } from "node:fs";
import { join } from "node:path";
import { omitUndefined } from "../../lib/flow/omitUndefined";
import { measuredOperationsSchema } from "../../scripts/capacity/measuredOperations";
import type { Measurement } from "../measure";
import type { MachineFacts } from "./machineFacts";
import { writeFormatted } from "./writeFormatted";

const file = join(__dirname, "..", "measured.json");

/** Keeps what a call was measured to cost for `npm run capacity`; what this run did not measure stays as it was. `lastRun` is kept as it is. Says what it did. */
export async function writeMeasured(
  measurements: readonly Measurement[],
  { startedAt, processor, cores, node }: MachineFacts,
  lastRun?: unknown,
): Promise<string> {
  const kept: unknown = JSON.parse(readFileSync(file, "utf8"));
  const measured = measuredOperationsSchema.parse({
    ...measuredOperationsSchema.parse(kept),
    ...Object.assign({}, ...measurements.map(({ measured: one }) => one ?? {})),
    ...omitUndefined({ lastRun }),
    measuredAt: startedAt.slice(0, 10),
    machine: `${processor}, ${cores} cores, Node ${node}`,
  });
  const rounded = Object.entries(measured).map(([name, value]) => [
    name,
    typeof value === "number" ? Number(value.toPrecision(4)) : value,
  ]);
  await writeFormatted(file, JSON.stringify(Object.fromEntries(rounded)));
  return "bench/measured.json is up to date.";
}
