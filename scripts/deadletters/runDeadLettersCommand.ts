import type { CommandFamily } from "../commandLine/command";
import { runCommand } from "../commandLine/runCommand";
import { listCommand } from "./commands/listCommand";
import { purgeCommand } from "./commands/purgeCommand";
import { replayCommand } from "./commands/replayCommand";
import { showCommand } from "./commands/showCommand";
import type { DeadLettersContext } from "./deadLettersContext";

/** Runs one command of `npm run deadletters` and returns its exit code: 0 all is well, 1 something is wrong, 2 not understood. Only programming errors reject. */
export function runDeadLettersCommand(
  args: readonly string[],
  context: DeadLettersContext,
): Promise<0 | 1 | 2> {
  return runCommand(deadLetters, args, context);
}

const deadLetters: CommandFamily<DeadLettersContext> = {
  program: "deadletters",
  commands: [listCommand, showCommand, replayCommand, purgeCommand],
  notes: [
    "The queue is CALL_EVENTS_QUEUE where ServiceBusConnection, or",
    "ServiceBusConnection__fullyQualifiedNamespace, says; whether a call is over is asked where IvrStorage, or",
    "IvrStorage__tableServiceUri and IvrStorage__blobServiceUri, says. Without a namespace, the local stack that",
    "runs (npm start) is used. Nothing is lost when a command is interrupted.",
  ],
};
