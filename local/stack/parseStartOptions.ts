import { omitUndefined } from "../../lib/flow/omitUndefined";
import { readOptions } from "../../scripts/commandLine/readOptions";
import { findNumberProblem } from "../phone/findNumberProblem";

/** How the local stack is to be started. */
export type StartOptions = Readonly<{
  headless: boolean;
  /** Port of the functions host; the other parts take the ones that follow. Absent: free ports. */
  port?: number;
  /** Where storage and the broker keep what they hold between runs. Absent: in memory. */
  dataDirectory?: string;
  /** How many times faster than real life the simulated Graph plays and records. */
  timeScale: number;
  /** Whether the functions run from what would be deployed, instead of from the sources. */
  packaged: boolean;
  /** The number that the phone dials at once. */
  dial?: string;
  /** Whether the phone shows Graph's words instead of the caller's view. */
  verbose: boolean;
  /** Whether the phone plays what is heard. */
  sound: boolean;
}>;

/** Options to start with, a wish for help, or a sentence about what cannot be used. */
export type ParsedStartOptions =
  | Readonly<{ type: "start"; options: StartOptions }>
  | Readonly<{ type: "help" }>
  | Readonly<{ type: "problem"; problem: string }>;

/** What `npm start -- --help` prints. */
export const startHelp = `npm start -- [options]

Starts everything on this machine: storage, the message broker, the functions and a
simulated Graph, with a demo flow; then offers a phone in this terminal.

  --headless        no phone: one JSON line with all addresses when ready, then stays up
  --port N          the functions listen on N, the other parts on the ports after it
                    (otherwise on free ports)
  --data DIR        keep flows, calls and messages in DIR (otherwise in memory)
  --time-scale N    the simulated Graph plays prompts N times faster than real life
  --packaged        packages the functions as a deployment does, and runs the package
  --dial NUMBER     the phone dials it at once
  --sound           the phone plays what you hear, where a player is installed (aplay,
                    paplay, afplay, ffplay...), else shows the addresses of the sounds
  --verbose         the phone shows Graph's words instead of the caller's view (key v)
  --help            this text

Settings are read from the environment (docs/configuration.md). With GRAPH_URL set, no
Graph is simulated; with IvrStorage or ServiceBusConnection set, that part is not started.
`;

/** Reads the command line of `npm start`. Pure. */
export function parseStartOptions(words: readonly string[]): ParsedStartOptions {
  const read = readOptions(words, {
    headless: "flag",
    // Five more ports follow the first one.
    port: { from: 1, to: 65_530, isWhole: true },
    data: "text",
    "time-scale": { from: 0.1, to: 1000 },
    packaged: "flag",
    dial: "text",
    verbose: "flag",
    sound: "flag",
  });
  if (read.type !== "options") return read;
  const { "time-scale": timeScale = 1, data, dial, port, ...flags } = read.values;
  if (data?.trim() === "") return { type: "problem", problem: "--data must name a directory." };
  const problem = findPhoneProblem({ dial, ...flags });
  return problem === undefined
    ? {
        type: "start",
        options: { ...flags, timeScale, ...omitUndefined({ dial, port, dataDirectory: data }) },
      }
    : { type: "problem", problem };
}

function findPhoneProblem({
  dial,
  headless,
  verbose,
  sound,
}: Readonly<{ dial: string | undefined; headless: boolean; verbose: boolean; sound: boolean }>):
  string | undefined {
  if (headless && (dial !== undefined || verbose || sound)) {
    return "--dial, --verbose and --sound are for the phone, which --headless leaves out.";
  }
  const problem = dial === undefined ? undefined : findNumberProblem(dial);
  return problem && `--dial ${problem}`;
}
