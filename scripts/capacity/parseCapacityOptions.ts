import { parseArgs } from "node:util";
import { describeError } from "../../lib/errors";
import type { CapacityQuestion } from "./capacityModel";

/** What the command was asked: a question, how to answer it, a wish for help, or what is wrong with it. */
export type ParsedCapacityOptions =
  | Readonly<{ type: "ask"; question: CapacityQuestion; json: boolean; sources: boolean }>
  | Readonly<{ type: "help" }>
  | Readonly<{ type: "problems"; problems: readonly string[] }>;

/** What `npm run capacity -- --help` prints. */
export const capacityHelp = `npm run capacity -- --calls-per-hour N [options]

Says what so many calls need and cost in Azure, and which limit they meet first. What a
call does was measured by npm run bench; what Azure and Graph allow and charge is theirs.

  --calls-per-hour N     calls in a busy hour
  --events-per-call N    notifications of Graph per call      (as measured)
  --minutes-per-call N   how long a call lasts                (3)
  --hours-per-month N    busy hours of a month, 730 is always (176: 22 days of 8 hours)
  --memory N             of an instance: 512, 2048 or 4096 MB (512)
  --always-ready N       instances kept warm for HTTP, and as many for the worker (1)
  --log-kb N             logged for each execution, in KB     (3)
  --sources              also where every number was read, and when
  --json                 everything as JSON
`;

const numbers = {
  "calls-per-hour": { least: 1, most: 1_000_000, byDefault: undefined, isWhole: false },
  "events-per-call": { least: 3, most: 1_000, byDefault: undefined, isWhole: false },
  "minutes-per-call": { least: 0.1, most: 240, byDefault: 3, isWhole: false },
  "hours-per-month": { least: 1, most: 730, byDefault: 176, isWhole: false },
  "always-ready": { least: 0, most: 20, byDefault: 1, isWhole: true },
  "log-kb": { least: 0, most: 1_000, byDefault: 3, isWhole: false },
} as const;

type NumberName = keyof typeof numbers;

/** Reads the command line; `measuredEvents` is how many notifications the measured call had. Pure. */
export function parseCapacityOptions(
  words: readonly string[],
  measuredEvents: number,
): ParsedCapacityOptions {
  let values;
  try {
    ({ values } = parseArgs({ args: [...words], strict: true, options: optionTypes }));
  } catch (error) {
    return { type: "problems", problems: [describeError(error)] };
  }
  if (values.help === true) return { type: "help" };
  const problems: string[] = [];
  const read = (name: NumberName, otherwise?: number): number => {
    const { value, problem } = readNumber(name, values[name], otherwise);
    if (problem !== undefined) problems.push(problem);
    return value;
  };
  const memory = memorySizes.find((size) => String(size) === values.memory);
  if (memory === undefined) {
    problems.push(`--memory is one of ${memorySizes.join(", ")} (MB), not "${values.memory}".`);
  }
  const question = {
    callsPerHour: read("calls-per-hour"),
    eventsPerCall: read("events-per-call", measuredEvents),
    minutesPerCall: read("minutes-per-call"),
    hoursPerMonth: read("hours-per-month"),
    memory: memory ?? 512,
    alwaysReady: read("always-ready"),
    logKbPerExecution: read("log-kb"),
  };
  return problems.length > 0
    ? { type: "problems", problems }
    : { type: "ask", question, json: values.json, sources: values.sources };
}

const memorySizes = [512, 2048, 4096] as const;

const optionTypes = {
  "calls-per-hour": { type: "string" },
  "events-per-call": { type: "string" },
  "minutes-per-call": { type: "string" },
  "hours-per-month": { type: "string" },
  "always-ready": { type: "string" },
  "log-kb": { type: "string" },
  memory: { type: "string", default: "512" },
  json: { type: "boolean", default: false },
  sources: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;

function readNumber(
  name: NumberName,
  text: string | undefined,
  otherwise: number | undefined,
): Readonly<{ value: number; problem?: string }> {
  const { least, most, byDefault, isWhole } = numbers[name];
  if (text === undefined) {
    const value = otherwise ?? byDefault;
    return value === undefined
      ? { value: least, problem: `--${name} is missing: how many calls come in a busy hour?` }
      : { value };
  }
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (value >= least && value <= most && (!isWhole || Number.isInteger(value))) return { value };
  const kind = isWhole ? "a whole number" : "a number";
  return {
    value: least,
    problem: `--${name} is ${kind} from ${least} to ${most.toLocaleString("en-US")}, not "${text}".`,
  };
}
