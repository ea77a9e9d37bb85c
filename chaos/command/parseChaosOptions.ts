import { parseArgs } from "node:util";
import { describeError } from "../../lib/errors";
import { scenarios } from "../scenarios/scenarios";
import type { Scenario } from "../scenarios/scenario";

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

const defaults = { calls: "10000", seed: "7", scenario: "all" } as const;

/** Reads the command line. `today` is an ISO date. Pure. */
export function parseChaosOptions(words: readonly string[], today: string): ChaosOptions {
  let values;
  try {
    ({ values } = parseArgs({ args: [...words], strict: true, options: optionTypes }));
  } catch (error) {
    return problem(describeError(error));
  }
  if (values.help) return { type: "help" };
  if (values.list) return { type: "list" };
  if (values.log !== undefined) return { type: "log", file: values.log };
  return parseRun(values, today);
}

type Given = Readonly<{
  calls: string;
  seed: string;
  scenario: string;
  trace?: string | undefined;
  mutants?: string | undefined;
  report: boolean;
}>;

function parseRun(given: Given, today: string): ChaosOptions {
  const { trace } = given;
  const chosen = findScenarios(given.scenario);
  if (typeof chosen === "string") return problem(chosen);
  const seed = Number(given.seed === "today" ? today.replaceAll("-", "") : given.seed);
  const inAll = Number(given.calls);
  if (!Number.isSafeInteger(seed) || seed < 0) return problem("--seed is a whole number or today.");
  if (!Number.isSafeInteger(inAll) || inAll < 1) {
    return problem("--calls is a whole number from 1.");
  }
  const run = { scenarios: chosen, calls: Math.ceil(inAll / chosen.length), seed };
  if (given.mutants !== undefined) {
    return { type: "mutants", ...run, names: given.mutants.split(",") };
  }
  if (trace === undefined) return { type: "run", ...run, report: given.report };
  const traced = findScenarios(trace.replace(/-\d+$/, ""));
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

const optionTypes = {
  calls: { type: "string", default: defaults.calls },
  seed: { type: "string", default: defaults.seed },
  scenario: { type: "string", default: defaults.scenario },
  list: { type: "boolean", default: false },
  trace: { type: "string" },
  report: { type: "boolean", default: false },
  log: { type: "string" },
  mutants: { type: "string" },
  help: { type: "boolean", default: false },
} as const;
