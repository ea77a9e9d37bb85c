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
    const storage = await context.openStorage();
    const message = await findMessage(storage, input, context.now());
    if (typeof message === "string") {
      context.stderr(message);
      return 1;
    }
    const { recordingId, mailbox, recordedAt } = message;
    await storage.recordingStore.discardRecording(recordingId);
    await storage.saveAuditEntry({
      at: context.now(),
      who: context.who,
      what: "messageDeleted",
      subject: "messages",
      detail: `${mailbox}: ${recordingId}`,
    });
    context.stdout(
      input.has("json")
        ? JSON.stringify({ ...message, deleted: true })
        : `Deleted: the message for ${mailbox} of ${utc(recordedAt)} UTC.`,
    );
    return 0;
  },
};
