import type { RecordingDetails } from "../../lib/worker/ports";
import type { CommandInput } from "../commandLine/command";
import { findById } from "../commandLine/findById";
import { readDays } from "../commandLine/readDays";
import type { Messages } from "./messagesContext";

/** How far back a message is looked for when no day is named. */
const daysLookedAt = 31;

/** Finds the message that a command names by its id or the beginning of it; a sentence when there is none or several. Rejects with STORAGE_UNAVAILABLE. */
export async function findMessage(
  { listRecordings }: Pick<Messages, "listRecordings">,
  input: CommandInput,
  now: string,
): Promise<RecordingDetails | string> {
  const days = readDays(input, now, daysLookedAt);
  if (typeof days === "string") return days;
  const messages = (await Promise.all(days.map((day) => listRecordings({ day })))).flat();
  const [id = ""] = input.positionals;
  return findById(messages, ({ recordingId }) => recordingId, id, {
    noun: "message",
    list: "npm run messages -- list",
  });
}
