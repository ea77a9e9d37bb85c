import type { CommandFamily } from "../commandLine/command";
import { runCommand } from "../commandLine/runCommand";
import { storageNotes } from "../commandLine/storageNotes";
import { deleteCommand } from "./commands/deleteCommand";
import { listCommand } from "./commands/listCommand";
import { playCommand } from "./commands/playCommand";
import { saveCommand } from "./commands/saveCommand";
import type { MessagesContext } from "./messagesContext";

/** Runs one command of `npm run messages` and returns its exit code: 0 all is well, 1 something is wrong, 2 not understood. Only programming errors reject. */
export function runMessagesCommand(
  args: readonly string[],
  context: MessagesContext,
): Promise<0 | 1 | 2> {
  return runCommand(messages, args, context);
}

const messages: CommandFamily<MessagesContext> = {
  program: "messages",
  commands: [listCommand, playCommand, saveCommand, deleteCommand],
  notes: storageNotes,
};
