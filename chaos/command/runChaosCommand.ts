import { invariants } from "../invariants/invariants";
import { judgeLog, type LogVerdict } from "../log/judgeLog";
import { rareStates } from "../rare/rareStates";
import { mutants } from "../mutants/mutants";
import { withReliabilityBlock } from "../report/reliabilityBlock";
import { scenarios } from "../scenarios/scenarios";
import { chaosHelp, parseChaosOptions } from "./parseChaosOptions";
import { runChaos } from "./runChaos";
import { runMutants } from "./runMutants";
import { traceCall } from "./traceCall";

/** What the command needs from the terminal it runs in. */
export type ChaosPorts = Readonly<{
  stdout: (line: string) => void;
  stderr: (line: string) => void;
  /** The text of a file; `-` is standard input. */
  readText: (file: string) => string;
  /** Changes docs/reliability.md, in the project's format. */
  renewDocument: (change: (text: string) => string) => Promise<void>;
  /** ISO date. */
  today: string;
}>;

/** `npm run chaos`: gives the exit code, 0 when all held, 1 when something did not, 2 when an option is wrong. */
export async function runChaosCommand(
  words: readonly string[],
  ports: ChaosPorts,
): Promise<0 | 1 | 2> {
  const { stdout, stderr } = ports;
  const options = parseChaosOptions(words, ports.today);
  switch (options.type) {
    case "help":
      stdout(chaosHelp);
      return 0;
    case "list":
      list(stdout);
      return 0;
    case "problem":
      stderr(options.problem);
      return 2;
    case "trace":
      if (await traceCall(options, stdout)) return 0;
      stderr(`There is no call ${options.label} among ${options.calls}.`);
      return 2;
    case "run": {
      stdout(
        `Seed ${options.seed}, ${options.calls} calls in each of ${options.scenarios.length} scenarios.`,
      );
      const { isGood, rows, missed } = await runChaos(options, stdout);
      if (options.report) {
        const report = { day: ports.today, seed: options.seed, rows, missed };
        await ports.renewDocument((text) => withReliabilityBlock(text, report));
      }
      return isGood ? 0 : 1;
    }
    case "log":
      return sayLogVerdict(judgeLog(ports.readText(options.file)), stdout);
    case "mutants":
      return toExitCode(await runMutants(options.names, options.seed, stdout));
  }
}

function toExitCode(isGood: boolean | undefined): 0 | 1 | 2 {
  if (isGood === undefined) return 2;
  return isGood ? 0 : 1;
}

function sayLogVerdict(
  { calls, lines, deviations }: LogVerdict,
  say: (line: string) => void,
): 0 | 1 {
  say(`${calls} calls in ${lines} lines, ${deviations.length} deviations.`);
  for (const { label, invariant, what } of deviations) say(`NO ${label} ${invariant}: ${what}.`);
  return deviations.length === 0 ? 0 : 1;
}

function list(say: (line: string) => void): void {
  say("Scenarios");
  for (const { name, proves } of scenarios) say(`  ${name.padEnd(22)}${proves}`);
  say("\nWhat holds for every call");
  for (const { name, says } of invariants) say(`  ${name.padEnd(22)}${says}`);
  say("\nWhat a run must have reached, by its scenarios");
  for (const [name, says] of Object.entries(rareStates)) say(`  ${name.padEnd(28)}${says}`);
  say("\nFaults of old that can be brought back");
  for (const { name, was } of mutants) say(`  ${name.padEnd(22)}${was}`);
}
