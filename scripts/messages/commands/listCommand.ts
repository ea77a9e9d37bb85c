import type { Command } from "../../commandLine/command";
import { readDays } from "../../commandLine/readDays";
import { table } from "../../commandLine/table";
import { utc } from "../../commandLine/utc";
import type { MessagesContext } from "../messagesContext";

const daysByDefault = 7;

/** `list`: what callers left, the newest first. */
export const listCommand: Command<MessagesContext> = {
  words: "list",
  form: "[--mailbox KEY] [--day D] [--days N]",
  summary: "List messages of a day, or of the last days (7), the newest first.",
  options: { mailbox: "text", day: "text", days: "number" },
  run: async (context, input) => {
    const days = readDays(input, context.now(), daysByDefault);
    if (typeof days === "string") {
      context.stderr(days);
      return 2;
    }
    const { listRecordings } = await context.openRecords();
    const mailbox = input.text("mailbox");
    const asked = mailbox === undefined ? {} : { mailbox };
    const messages = (await Promise.all(days.map((day) => listRecordings({ day, ...asked }))))
      .flat()
      .toSorted((one, other) => other.recordedAt.localeCompare(one.recordedAt));
    if (input.has("json")) {
      context.stdout(JSON.stringify(messages));
      return 0;
    }
    const rows = messages.map((message) => [
      utc(message.recordedAt),
      message.mailbox,
      message.caller,
      message.urgent ? "urgent" : "",
      shorten(message.words ?? ""),
      message.recordingId,
    ]);
    const where = days.length === 1 ? `on ${days[0]}` : `in the last ${days.length} days`;
    context.stdout(
      rows.length === 0
        ? `No messages ${where} (UTC).`
        : table(["LEFT (UTC)", "MAILBOX", "FROM", "", "SAID", "ID"], rows),
    );
    return 0;
  },
};

const longest = 40;

/** The beginning of what was said, in one line. */
function shorten(words: string): string {
  const line = Array.from(words.replace(/\s+/g, " "));
  return line.length <= longest ? line.join("") : `${line.slice(0, longest - 1).join("")}…`;
}
