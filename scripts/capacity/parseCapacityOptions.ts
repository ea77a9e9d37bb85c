import { readOptions } from "../commandLine/readOptions";
import type { CapacityQuestion } from "./capacityQuestion";

/** What the command was asked: a question, how to answer it, a wish for help, or what is wrong with it. */
export type ParsedCapacityOptions =
  | Readonly<{
      type: "ask";
      question: CapacityQuestion;
      json: boolean;
      sources: boolean;
      scale: boolean;
    }>
  | Readonly<{ type: "help" }>
  | Readonly<{ type: "problem"; problem: string }>;

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
  --log-detail DETAIL    what is logged of a call: calls, steps (calls)
  --scale                also what each power of ten up to N needs several of
  --sources              also where every number was read, and when
  --json                 everything as JSON
`;

const optionKinds = {
  "calls-per-hour": { from: 1, to: 1_000_000 },
  "events-per-call": { from: 3, to: 1_000 },
  "minutes-per-call": { from: 0.1, to: 240 },
  "hours-per-month": { from: 1, to: 730 },
  memory: ["512", "2048", "4096"],
  "always-ready": { from: 0, to: 20, isWhole: true },
  "log-detail": ["calls", "steps"],
  json: "flag",
  sources: "flag",
  scale: "flag",
} as const;

/** Reads the command line; `measuredEvents` is how many notifications the measured call had. Pure. */
export function parseCapacityOptions(
  words: readonly string[],
  measuredEvents: number,
): ParsedCapacityOptions {
  const read = readOptions(words, optionKinds);
  if (read.type !== "options") return read;
  const { json, sources, scale, "calls-per-hour": callsPerHour, ...given } = read.values;
  if (callsPerHour === undefined) {
    return {
      type: "problem",
      problem: "--calls-per-hour is missing: how many calls come in a busy hour?",
    };
  }
  const question = {
    callsPerHour,
    eventsPerCall: given["events-per-call"] ?? measuredEvents,
    minutesPerCall: given["minutes-per-call"] ?? 3,
    hoursPerMonth: given["hours-per-month"] ?? 176,
    memory: memorySizes[given.memory ?? "512"],
    alwaysReady: given["always-ready"] ?? 1,
    logDetail: given["log-detail"] ?? "calls",
  };
  return { type: "ask", question, json, sources, scale };
}

const memorySizes = { "512": 512, "2048": 2048, "4096": 4096 } as const;
