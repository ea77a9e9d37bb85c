import type { Command } from "../../commandLine/command";
import { playerNames } from "../../commandLine/findPlayer";
import { utc } from "../../commandLine/utc";
import { findSaidNumber } from "../../../lib/worker/words/findSaidNumber";
import type { MessagesContext } from "../messagesContext";
import { withSound } from "../withMessage";

/** `play ID`: a message, through this machine's loudspeaker. */
export const playCommand: Command<MessagesContext> = {
  words: "play",
  form: "ID [--day D] [--days N]",
  summary: "Play a message; ID may be its beginning. Where no player is installed, save it.",
  options: { day: "text", days: "number" },
  run: async (context, input) => {
    const { play } = context;
    if (play === undefined) {
      context.stderr(
        `No player is installed (${playerNames}): npm run messages -- save ID writes a file.`,
      );
      return 1;
    }
    return withSound(context, input, async (message, wav) => {
      const { mailbox, caller, recordedAt, words } = message;
      context.stderr(`Left by ${caller} for ${mailbox} at ${utc(recordedAt)} UTC.`);
      if (words) context.stderr(`“${words}”`);
      const number = findSaidNumber(words ?? "");
      if (number !== undefined) context.stderr(`The number that is said: ${number}`);
      const isPlayed = await play(wav).ended;
      if (!isPlayed) context.stderr("The player could not play it.");
      if (input.has("json")) context.stdout(JSON.stringify({ ...message, played: isPlayed }));
      return isPlayed ? 0 : 1;
    });
  },
};
