import type { CommandFamily } from "../commandLine/command";
import { runCommand } from "../commandLine/runCommand";
import { storageNotes } from "../commandLine/storageNotes";
import type { CallsContext } from "./callsContext";
import { keepCommand } from "./commands/keepCommand";
import { listCommand } from "./commands/listCommand";
import { liveCommand } from "./commands/liveCommand";
import { showCommand } from "./commands/showCommand";

/** Runs one command of `npm run calls` and returns its exit code: 0 all is well, 1 something is wrong, 2 not understood. Only programming errors reject. */
export function runCallsCommand(
  args: readonly string[],
  context: CallsContext,
): Promise<0 | 1 | 2> {
  return runCommand(calls, args, context);
}

const calls: CommandFamily<CallsContext> = {
  program: "calls",
  commands: [listCommand, showCommand, keepCommand, liveCommand],
  notes: storageNotes,
};
