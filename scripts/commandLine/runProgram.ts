import { describeError } from "../../lib/errors";
import { readOptions, type OptionKinds, type OptionValues } from "./readOptions";

/** A program that is one command. */
type Program<Kinds extends OptionKinds> = Readonly<{
  /** What --help prints. */
  help: string;
  options: Kinds;
  mostPositionals?: number;
  /** Resolves with the exit code. */
  run: (
    values: OptionValues<Kinds>,
    positionals: readonly string[],
  ) => Promise<number | void> | number | void;
}>;

/** Runs a program and sets the exit code of its process: 1 with a sentence when it fails, 2 when its words are not understood. */
export async function runProgram<const Kinds extends OptionKinds>(
  program: Program<Kinds>,
): Promise<void> {
  const read = readOptions(process.argv.slice(2), program.options, program.mostPositionals);
  if (read.type === "help") {
    process.stdout.write(program.help);
    return;
  }
  if (read.type === "problem") {
    process.stderr.write(`${read.problem} --help says what is understood.\n`);
    process.exitCode = 2;
    return;
  }
  try {
    process.exitCode = (await program.run(read.values, read.positionals)) ?? 0;
  } catch (error) {
    process.stderr.write(`${describeError(error)}\n`);
    process.exitCode = 1;
  }
}
