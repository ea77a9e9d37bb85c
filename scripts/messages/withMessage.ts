import type { KeptRecording } from "../../lib/records/ports";
import type { CommandInput } from "../commandLine/command";
import { findById } from "../commandLine/findById";
import { readDays } from "../commandLine/readDays";
import type { Messages, MessagesContext } from "./messagesContext";

/** How far back a message is looked for when no day is named. */
const daysLookedAt = 31;

/** Does something with the message that a command names by its id or the beginning of it; says so where there is none or several. Rejects with STORAGE_UNAVAILABLE. */
export async function withMessage(
  context: MessagesContext,
  input: CommandInput,
  use: (message: KeptRecording, records: Messages) => Promise<0 | 1>,
): Promise<0 | 1> {
  const records = await context.openRecords();
  const message = await findMessage(records, input, context.now());
  if (typeof message !== "string") return use(message, records);
  context.stderr(message);
  return 1;
}

/** Does the same with the sound of the message, where that is still there. */
export function withSound(
  context: MessagesContext,
  input: CommandInput,
  use: (message: KeptRecording, wav: Uint8Array) => Promise<0 | 1>,
): Promise<0 | 1> {
  return withMessage(context, input, async (message, { loadRecording }) => {
    const wav = await loadRecording(message.recordingId);
    if (wav !== undefined) return use(message, wav);
    context.stderr(`The sound of ${message.recordingId} is gone.`);
    return 1;
  });
}

async function findMessage(
  { listRecordings }: Messages,
  input: CommandInput,
  now: string,
): Promise<KeptRecording | string> {
  const days = readDays(input, now, daysLookedAt);
  if (typeof days === "string") return days;
  const messages = (await Promise.all(days.map((day) => listRecordings({ day })))).flat();
  const [id = ""] = input.positionals;
  return findById(messages, ({ recordingId }) => recordingId, id, {
    noun: "message",
    list: "npm run messages -- list",
  });
}
