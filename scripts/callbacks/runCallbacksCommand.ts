import type { CommandFamily } from "../commandLine/command";
import { runCommand } from "../commandLine/runCommand";
import { storageNotes } from "../commandLine/storageNotes";
import type { CallbacksContext } from "./callbacksContext";
import { settleCommands } from "./commands/settleCommands";
import { listCommand } from "./commands/listCommand";

/** Runs one command of `npm run callbacks` and returns its exit code: 0 all is well, 1 something is wrong, 2 not understood. Only programming errors reject. */
export function runCallbacksCommand(
  args: readonly string[],
  context: CallbacksContext,
): Promise<0 | 1 | 2> {
  return runCommand(callbacks, args, context);
}

const callbacks: CommandFamily<CallbacksContext> = {
  program: "callbacks",
  commands: [listCommand, ...settleCommands],
  notes: storageNotes,
};
