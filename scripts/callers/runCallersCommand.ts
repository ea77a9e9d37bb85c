import type { CommandFamily } from "../commandLine/command";
import { runCommand } from "../commandLine/runCommand";
import { storageNotes } from "../commandLine/storageNotes";
import type { CallersContext } from "./callersContext";
import { eraseCommand } from "./eraseCommand";

/** Runs one command of `npm run callers` and returns its exit code: 0 all is well, 1 something is left, 2 not understood. Only programming errors reject. */
export function runCallersCommand(
  args: readonly string[],
  context: CallersContext,
): Promise<0 | 1 | 2> {
  return runCommand(callers, args, context);
}

const callers: CommandFamily<CallersContext> = {
  program: "callers",
  commands: [eraseCommand],
  notes: storageNotes,
};
