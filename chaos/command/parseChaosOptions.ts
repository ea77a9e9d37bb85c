import { readOptions, type OptionValues } from "../../scripts/commandLine/readOptions";
import { scenarios } from "../scenarios/scenarios";
import type { Scenario } from "../scenarios/scenario";
import { partsPattern } from "../story/makeStories";

/** What the command was asked to do. */
export type ChaosOptions =
  | Readonly<{ type: "help" | "list" }>
  | Readonly<{ type: "problem"; problem: string }>
  | Readonly<{ type: "log"; file: string }>
  | (RunOptions & Readonly<{ type: "mutants"; names: readonly string[] }>)
  | (RunOptions & Readonly<{ type: "run"; report: boolean }>)
  | (RunOptions & Readonly<{ type: "trace"; label: string }>);

export type RunOptions = Readonly<{
  scenarios: readonly Scenario[];
  /** Of each scenario. */
  calls: number;
  seed: number;
}>;

/** What `npm run chaos -- --help` prints. */
export const chaosHelp = `npm run chaos -- [options]

Runs calls in virtual time under faults and judges each by what must hold whatever breaks.
The same options give the same run.

  --calls N         calls in all, shared among the scenarios   (10000)
  --seed N          what chance begins with; "today": the day's own number   (7)
  --scenario NAME   one scenario, several with commas, or all   (all)
  --list            says which scenarios and invariants there are
  --trace CALL      prints the transcript of one call, such as repliesLost-17
  --report          renews the figures in docs/reliability.md
  --log FILE        judges the lines of a log instead; - reads standard input
  --mutants NAMES   brings faults of old back, one or several with commas, or all, and looks whether they are found
`;

/** What follows the scenario in the name of a call. */
const tracedCall = new RegExp(`-\\d+${partsPattern}$`);

/** Reads the command line. `today` is an ISO date. Pure. */
export function parseChaosOptions(words: readonly string[], today: string): ChaosOptions {
  const read = readOptions(words, optionKinds);
  if (read.type !== "options") return read;
  if (read.values.list) return { type: "list" };
  if (read.values.log !== undefined) return { type: "log", file: read.values.log };
  return parseRun(read.values, today);
}

const optionKinds = {
  calls: { from: 1, to: Number.POSITIVE_INFINITY, isWhole: true },
  seed: "text",
  scenario: "text",
  list: "flag",
  trace: "text",
  report: "flag",
  log: "text",
  mutants: "text",
} as const;

function parseRun(given: OptionValues<typeof optionKinds>, today: string): ChaosOptions {
  const { trace, calls: inAll = 10_000, seed: seedText = "7", scenario = "all" } = given;
  const chosen = findScenarios(scenario);
  if (typeof chosen === "string") return problem(chosen);
  const seed = Number(seedText === "today" ? today.replaceAll("-", "") : seedText);
  if (!Number.isSafeInteger(seed) || seed < 0) return problem("--seed is a whole number or today.");
  const run = { scenarios: chosen, calls: Math.ceil(inAll / chosen.length), seed };
  if (given.mutants !== undefined) {
    return { type: "mutants", ...run, names: given.mutants.split(",") };
  }
  if (trace === undefined) return { type: "run", ...run, report: given.report };
  const traced = findScenarios(trace.replace(tracedCall, ""));
  return typeof traced === "string"
    ? problem(traced)
    : { type: "trace", ...run, scenarios: traced, label: trace };
}

function problem(text: string): ChaosOptions {
  return { type: "problem", problem: text };
}

function findScenarios(names: string): readonly Scenario[] | string {
  if (names === "all") return scenarios;
  const wanted = names.split(",");
  const unknown = wanted.find((name) => !scenarios.some((one) => one.name === name));
  if (unknown !== undefined)
    return `There is no scenario "${unknown}": --list says which there are.`;
  return scenarios.filter(({ name }) => wanted.includes(name));
}
