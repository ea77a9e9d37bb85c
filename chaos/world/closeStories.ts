import { z } from "zod";
import { readTurnLines } from "../../lib/ivr/lines/readTurnLines";
import { fromLineColumns } from "../../lib/storage/calls/lineColumns";
import { unpackText } from "../../lib/storage/calls/unpackText";
import { encodeKey } from "../../lib/storage/tables/keyCodec";
import { closeNews } from "./closeNews";
import type { StartedWorld } from "./startWorld";

const letterSchema = z.object({
  event: z.object({ type: z.literal("toneReceived"), sequenceId: z.number() }),
});

/** Adds to each story what storage and the queue say of its call in the end. */
export async function closeStories(world: StartedWorld): Promise<void> {
  const { stories, queue, tables } = world;
  for (const story of stories.all()) {
    if (story.callId === "") continue;
    const row = await tables.read("Calls", { partition: encodeKey(story.callId), row: "state" });
    story.row = row && {
      activity: String(row.columns["activity"]),
      text: JSON.stringify(row.columns),
    };
  }
  for (const { columns } of await tables.list("CallRecords", {})) {
    const story = stories.find(String(columns["callId"]));
    if (story === undefined) continue;
    story.records += 1;
    const lines = fromLineColumns(columns);
    story.kept = lines && readTurnLines(lines, unpackText);
  }
  for (const { sessionId, body, messageId } of queue.deadLetters()) {
    const story = stories.find(sessionId);
    const tone = letterSchema.safeParse(body).data?.event;
    if (story !== undefined && tone !== undefined && story.secretKeys.has(tone.sequenceId)) {
      story.deadLetters.push(messageId);
    }
  }
  await settleRecordings(world);
  await closeNews(world);
}

/** A recording is settled when people can listen to it, or it was discarded because its caller wished so. */
async function settleRecordings({ stories, tables, storage }: StartedWorld): Promise<void> {
  const rows = await tables.list("Recordings", {});
  // A row comes before its sound: only one that says kept promises that there is something to hear.
  const kept = new Set(
    rows.flatMap(({ columns }) =>
      columns["state"] === "kept" ? [String(columns["recordingId"])] : [],
    ),
  );
  const { loadRecording } = storage.recordingStore;
  for (const story of stories.all()) {
    for (const recording of story.recordings) {
      const recordingId = `${story.callId}-${recording.operation ?? ""}`;
      recording.isSettled =
        story.discarded.has(recordingId) ||
        (kept.has(recordingId) && (await loadRecording(recordingId)) !== undefined);
    }
  }
}
