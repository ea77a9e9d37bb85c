import type { Command } from "../../commandLine/command";
import { utc } from "../../commandLine/utc";
import { findMessage } from "../findMessage";
import type { MessagesContext } from "../messagesContext";

/** `delete ID`: forgets a message. */
export const deleteCommand: Command<MessagesContext> = {
  words: "delete",
  form: "ID [--day D] [--days N]",
  summary: "Delete a message, its sound and its row; ID may be its beginning.",
  options: { day: "text", days: "number" },
  run: async (context, input) => {
    const records = await context.openRecords();
    const message = await findMessage(records, input, context.now());
    if (typeof message === "string") {
      context.stderr(message);
      return 1;
    }
    const { recordingId, mailbox, recordedAt } = message;
    await records.deleteRecording({ recordingId, who: context.who });
    context.stdout(
      input.has("json")
        ? JSON.stringify({ ...message, deleted: true })
        : `Deleted: the message for ${mailbox} of ${utc(recordedAt)} UTC.`,
    );
    return 0;
  },
};
