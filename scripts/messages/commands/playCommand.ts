import type { Command } from "../../commandLine/command";
import { playerNames } from "../../commandLine/findPlayer";
import { utc } from "../../commandLine/utc";
import { findMessage } from "../findMessage";
import type { MessagesContext } from "../messagesContext";

/** `play ID`: a message, through this machine's loudspeaker. */
export const playCommand: Command<MessagesContext> = {
  words: "play",
  form: "ID [--day D] [--days N]",
  summary: "Play a message; ID may be its beginning. Where no player is installed, save it.",
  options: { day: "text", days: "number" },
  run: async (context, input) => {
    if (context.play === undefined) {
      context.stderr(
        `No player is installed (${playerNames}): npm run messages -- save ID writes a file.`,
      );
      return 1;
    }
    const records = await context.openRecords();
    const message = await findMessage(records, input, context.now());
    if (typeof message === "string") {
      context.stderr(message);
      return 1;
    }
    const { recordingId, mailbox, caller, recordedAt } = message;
    const wav = await records.loadRecording(recordingId);
    if (wav === undefined) {
      context.stderr(`The sound of ${recordingId} is gone.`);
      return 1;
    }
    context.stderr(`Left by ${caller} for ${mailbox} at ${utc(recordedAt)} UTC.`);
    const isPlayed = await context.play(wav).ended;
    if (!isPlayed) context.stderr("The player could not play it.");
    if (input.has("json")) context.stdout(JSON.stringify({ ...message, played: isPlayed }));
    return isPlayed ? 0 : 1;
  },
};
