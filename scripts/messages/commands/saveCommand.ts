import { writeFile } from "node:fs/promises";
import type { Command } from "../../commandLine/command";
import type { MessagesContext } from "../messagesContext";
import { withSound } from "../withMessage";

/** `save ID [FILE]`: a message as a file. */
export const saveCommand: Command<MessagesContext> = {
  words: "save",
  form: "ID [FILE] [--day D] [--days N]",
  summary: "Write a message to a WAV file; ID may be its beginning.",
  options: { day: "text", days: "number" },
  run: (context, input) =>
    withSound(context, input, async (message, wav) => {
      const { recordingId } = message;
      const file = input.positionals[1] ?? `${recordingId.replace(/[^\w.-]/g, "-")}.wav`;
      if (!(await hasWritten(file, wav))) {
        context.stderr(
          `${file} cannot be written: choose a name that is not taken, in a folder of yours.`,
        );
        return 1;
      }
      context.stdout(
        input.has("json")
          ? JSON.stringify({ ...message, file })
          : `${file} holds the message (${Math.ceil(wav.length / 1024)} KiB).`,
      );
      return 0;
    }),
};

/** Somebody's voice: a file of its owner alone, and never in the place of another. */
async function hasWritten(file: string, wav: Uint8Array): Promise<boolean> {
  try {
    await writeFile(file, wav, { mode: 0o600, flag: "wx" });
    return true;
  } catch {
    // Whatever the reason, another name is the remedy.
    return false;
  }
}
