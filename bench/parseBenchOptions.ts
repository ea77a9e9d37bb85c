import { readOptions } from "../scripts/commandLine/readOptions";
import { omitUndefined } from "../lib/flow/omitUndefined";
import { measures, type MeasureName } from "./measures";

/** What `npm run bench` was asked for. */
export type BenchOptions = Readonly<{
  only: readonly MeasureName[];
  quick: boolean;
  strict: boolean;
  /** Where the report goes as JSON; `-` is standard output, and then the table goes nowhere. */
  json?: string;
  /** Whether what was measured goes to bench/measured.json. */
  write: boolean;
  /** Whether the figures go to docs/performance.md, and raw to bench/measured.json. */
  report: boolean;
}>;

const names = Object.keys(measures) as MeasureName[];

/** What `npm run bench -- --help` prints. */
export const benchHelp = `npm run bench -- [options]

Measures what docs/performance.md promises, each figure beside its budget and its floor.

  --only NAME    one measurement, may be given again: ${names.join(", ")}
  --quick        few samples: to see that it works
  --json FILE    the report as JSON, - for standard output
  --write        keep the operations of a call in bench/measured.json, for npm run capacity
  --report       the same, and all figures in docs/performance.md: of a quiet machine
  --strict       exit code 1 when a figure is out of budget
`;

/** Options, a wish for help, or a sentence about what cannot be used. Pure. */
export function parseBenchOptions(
  words: readonly string[],
): Readonly<{ options: BenchOptions } | { problem: string } | { help: true }> {
  const read = readOptions(words, {
    only: "texts",
    quick: "flag",
    strict: "flag",
    json: "text",
    write: "flag",
    report: "flag",
  });
  if (read.type === "help") return { help: true };
  if (read.type === "problem") return { problem: read.problem };
  const { only: wanted, json, ...flags } = read.values;
  const unknown = wanted.find((name) => !names.some((one) => one === name));
  if (unknown !== undefined) {
    return { problem: `There is no measurement ${unknown}: it is one of ${names.join(", ")}.` };
  }
  const only = names.filter((name) => wanted.length === 0 || wanted.includes(name));
  return { options: { only, ...flags, ...omitUndefined({ json }) } };
}
