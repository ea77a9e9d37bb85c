import { z } from "zod";
import { fromJsonColumns } from "../../lib/storage/tables/jsonColumns";
import { encodeKey } from "../../lib/storage/tables/keyCodec";
import type { CallStory } from "../story/callStory";
import type { StartedWorld } from "./startWorld";

/** How often live calls are looked at. */
const everyInMs = 3_000;

const stateSchema = z.object({
  activity: z.object({ type: z.string() }),
  timers: z.record(z.string(), z.number().optional()),
});
const timerMessage = z.object({
  event: z.object({ type: z.literal("timerFired") }),
});

const timersSchema = z.object({
  waiting: z.array(z.object({ timer: z.string(), generation: z.number(), dueAt: z.string() })),
});
const nothingWaits = { waiting: [] };
/** What is due already is sent at once. */
const arrivesWithinInMs = 10;

/** These end no waiting. In a room with people in it nobody waits. */
const slow = new Set(["keepAlive", "callLimit"]);

/** Looks whether whoever waits is woken by a message that is really on the queue, again and again while calls live. */
export function watchTimers(world: StartedWorld): void {
  const { time, stories } = world;
  const look = async () => {
    for (const story of stories.all()) {
      if (isLive(story)) await lookAt(world, story);
    }
    time.after(everyInMs, () => void look());
  };
  time.after(everyInMs, () => void look());
}

function isLive({ callId, heard }: CallStory): boolean {
  return callId !== "" && heard.at(-1)?.type !== "ended";
}

async function lookAt(world: StartedWorld, story: CallStory): Promise<void> {
  const { queue, tables } = world;
  if (!queue.isQuiet(story.callId)) return;
  const row = await tables.read("Calls", { partition: encodeKey(story.callId), row: "state" });
  const state = stateSchema.safeParse(row && fromJsonColumns("state", row.columns)).data;
  const activity = state?.activity.type;
  if (state === undefined || activity === "new" || activity === "ended") return;
  const { waiting } =
    timersSchema.safeParse(row && fromJsonColumns("timers", row.columns)).data ?? nothingWaits;
  const awaited = Object.entries(state.timers).filter(([, generation = 0]) => generation > 0);
  const alarms = queue
    .scheduledOf(story.callId)
    .filter(({ body }) => timerMessage.safeParse(body).success)
    .map(({ enqueuedAt }) => Date.parse(enqueuedAt));
  const isWokenBy = (dueAt: number) => alarms.some((at) => at <= dueAt + arrivesWithinInMs);
  const missing = awaited.filter(([timer, generation]) => {
    const due = waiting.find((one) => one.timer === timer && one.generation === generation);
    return due === undefined || !isWokenBy(Math.max(Date.parse(due.dueAt), world.time.now()));
  });
  const what =
    missing.length > 0
      ? `it waits for the timer ${missing.map(([timer]) => timer).join(", ")}, which nothing wakes it for`
      : awaited.every(([timer]) => slow.has(timer)) && story.kind !== "room"
        ? `it is ${activity} and waits without a timer`
        : undefined;
  if (what === undefined || story.noted.some((noted) => noted.what === what)) return;
  story.noted.push({ invariant: "timers", what });
  world.stories.tell(story, "fault", `DEVIATION: ${what}`);
}
