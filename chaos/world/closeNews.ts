import { z } from "zod";
import type { Row } from "../../lib/storage/tables/tables";
import type { OwedNews } from "../story/callStory";
import type { StartedWorld } from "./startWorld";

const letterSchema = z.object({
  channelMessage: z.object({
    id: z.string(),
    left: z.object({ mailbox: z.string().min(1) }).optional(),
    callback: z.object({ callbackQueue: z.string().min(1) }).optional(),
  }),
});

/** Adds to each story what channels are to be told of it, by what was kept and by the bindings, and the letters about it that name nobody. */
export async function closeNews({ stories, queue, tables, storage }: StartedWorld): Promise<void> {
  const { mailboxes = {}, callbackQueues = {} } = await storage.bindingsStore.loadBindings();
  const waiting = queue.waiting().map(({ body }) => JSON.stringify(body));
  const owe = (row: Row, subject: string, box: string, asksForWords: boolean) => {
    const story = stories.find(textOf(row, "callId"));
    if (story === undefined || story.discarded.has(subject)) return;
    const isUnderWay = waiting.some((body) => body.includes(subject));
    const owed: OwedNews = { subject, box, asksForWords, isUnderWay };
    story.owedNews = [...story.owedNews, owed];
  };
  for (const row of await tables.list("Recordings", {})) {
    const mailbox = textOf(row, "mailbox");
    const bound = mailboxes[mailbox];
    if (bound?.notify === undefined || row.columns["blank"] === true) continue;
    if (textOf(row, "state") !== "kept") continue;
    owe(row, textOf(row, "recordingId"), mailbox, bound.words === true);
  }
  for (const row of await tables.list("Callbacks", {})) {
    const callbackQueue = textOf(row, "callbackQueue");
    if (callbackQueues[callbackQueue]?.notify === undefined) continue;
    owe(row, textOf(row, "requestId"), callbackQueue, false);
  }
  for (const { body, messageId } of queue.deadLetters()) {
    if (JSON.stringify(body).includes('"text":""') && !isNamed(body)) {
      stories.find(JSON.stringify(body))?.namelessLetters.push(messageId);
    }
  }
}

/** News has no words of its own, and says of which mailbox or queue it is. */
function isNamed(body: unknown): boolean {
  const letter = letterSchema.safeParse(body).data?.channelMessage;
  return letter?.left !== undefined || letter?.callback !== undefined;
}

function textOf({ columns }: Row, column: string): string {
  const value = columns[column];
  return typeof value === "string" ? value : "";
}
