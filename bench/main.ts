import { writeFileSync } from "node:fs";
import { traceError } from "../lib/errors";
import type { Measurement } from "./measure";
import { measures, type MeasureName } from "./measures";
import { benchHelp, parseBenchOptions, type BenchOptions } from "./parseBenchOptions";
import { figuresTable } from "./report/figuresTable";
import { machineFacts } from "./report/machineFacts";
import { writeReport } from "./report/writeReport";
import { writeMeasured } from "./report/writeMeasured";

/* `npm run bench`: measures, prints a table, and leaves the exit code at 0 unless something failed or --strict was given. */
async function main(): Promise<number> {
  const parsed = parseBenchOptions(process.argv.slice(2));
  if ("help" in parsed) {
    process.stdout.write(benchHelp);
    return 0;
  }
  if ("problem" in parsed) {
    say(parsed.problem);
    return 2;
  }
  return bench(parsed.options);
}

async function bench(options: BenchOptions): Promise<number> {
  const machine = machineFacts();
  say(
    `${machine.processor}, ${machine.cores} cores, ${machine.memoryInGb} GB, Node ${machine.node}, load ${machine.loadAverage.toFixed(1)}`,
  );
  const found = new Map<MeasureName, Measurement>();
  const failures: string[] = [];
  for (const name of options.only) {
    try {
      const telling = (line: string) => say(`${name}: ${line}`);
      found.set(name, await measures[name]({ quick: options.quick, say: telling }));
    } catch (error) {
      failures.push(`${name}: ${traceError(error)}`);
    }
  }
  const measurements = [...found.values()];
  const figures = measurements.flatMap((measurement) => measurement.figures);
  const details = Object.fromEntries([...found].map(([name, one]) => [name, one.details]));
  const report = { machine, quick: options.quick, figures, details, failures };
  if (options.json === "-") process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else {
    process.stdout.write(`\n${figuresTable(figures)}\n`);
    if (options.json !== undefined) writeFileSync(options.json, JSON.stringify(report, null, 2));
  }
  for (const failure of failures) say(`FAILED ${failure}`);
  if (options.write || options.report) {
    say(
      await writeMeasured(
        measurements,
        machine,
        options.report ? { ...report, details: undefined } : undefined,
      ),
    );
  }
  if (options.report) say(await writeReport(figures, machine));
  const isOver = figures.some(({ isWithinBudget }) => isWithinBudget === false);
  return failures.length > 0 || (options.strict && isOver) ? 1 : 0;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

void main().then((code) => {
  process.exitCode = code;
});
