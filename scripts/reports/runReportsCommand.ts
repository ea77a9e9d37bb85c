import type { CommandFamily } from "../commandLine/command";
import { runCommand } from "../commandLine/runCommand";
import { storageNotes } from "../commandLine/storageNotes";
import { daysCommand } from "./commands/daysCommand";
import { exampleCommand } from "./commands/exampleCommand";
import { nightCommand } from "./commands/nightCommand";
import { waysCommand } from "./commands/waysCommand";
import type { ReportsContext } from "./reportsContext";

/** Runs one command of `npm run reports`, `days` where none is named, and returns its exit code: 0 all is well, 1 something is wrong, 2 not understood. Only programming errors reject. */
export function runReportsCommand(
  args: readonly string[],
  context: ReportsContext,
): Promise<0 | 1 | 2> {
  const [first = ""] = args;
  const isUnnamed = first.startsWith("--") && first !== "--help";
  return runCommand(reports, isUnnamed ? [daysCommand.words, ...args] : args, context);
}

const reports: CommandFamily<ReportsContext> = {
  program: "reports",
  commands: [daysCommand, waysCommand, nightCommand, exampleCommand],
  notes: ["Without a command, days is meant.", ...storageNotes],
};
