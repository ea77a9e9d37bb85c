import type { Command } from "../../commandLine/command";
import { utc } from "../../commandLine/utc";
import type { MessagesContext } from "../messagesContext";
import { withMessage } from "../withMessage";

/** `delete ID`: forgets a message. */
export const deleteCommand: Command<MessagesContext> = {
  words: "delete",
  form: "ID [--day D] [--days N]",
  summary: "Delete a message, its sound and its row; ID may be its beginning.",
  options: { day: "text", days: "number" },
  run: (context, input) =>
    withMessage(context, input, async (message, { deleteRecording }) => {
      const { recordingId, mailbox, recordedAt } = message;
      await deleteRecording({ recordingId, who: context.who });
      context.stdout(
        input.has("json")
          ? JSON.stringify({ ...message, deleted: true })
          : `Deleted: the message for ${mailbox} of ${utc(recordedAt)} UTC.`,
      );
      return 0;
    }),
};
