import { makeMemoryGraphCalls } from "../../lib/graph/client/memoryGraphCalls";
import { IvrError } from "../../lib/errors";
import type { GraphCalls } from "../../lib/graph/actions/index";
import { eventOf, incoming, sound, tone, withOutages, type Worker } from "../support/deliveries";

/** Timers as they were scheduled, and how long after the call began each is due. */
const timersOf = (worker: Worker, timer: string) =>
  worker.scheduled.flatMap(({ event, dueAt }) =>
    event.type === "timerFired" && event.timer === timer
      ? [{ event, dueInSeconds: (Date.parse(dueAt) - began) / 1000 }]
      : [],
  );
const began = Date.parse("2026-11-20T09:00:00.000Z");

/** The first thing that wakes a call is over by then: the next timer needs a message of its own. */
const untilNothingWakesIt = 10_000;

/** When the end of what plays is due now, from when the call began. */
async function overdueInSeconds(worker: Worker): Promise<number> {
  const waiting = (await worker.storage.loadCall("call-1"))?.call.timers?.waiting ?? [];
  const due = waiting.find(({ timer }) => timer === "mediaOverdue");
  return (Date.parse(due?.dueAt ?? "") - began) / 1000;
}

/** A worker whose prompts are throttled the first time. */
async function throttledFor(retryAfterInMs: number) {
  const memory = makeMemoryGraphCalls();
  let left = 1;
  const playPrompt: GraphCalls["playPrompt"] = (...given) => {
    if (left-- <= 0) return memory.graph.playPrompt(...given);
    const details = { retryAfterInMs };
    return Promise.reject(new IvrError("GRAPH_THROTTLED", "Throttled.", { details }));
  };
  const { worker } = await withOutages({ ports: { graph: { ...memory.graph, playPrompt } } });
  await worker.happen(incoming);
  worker.pass(untilNothingWakesIt);
  return worker;
}

describe("words that are played late", () => {
  it("are heard to their end: their timer begins anew when they do", async () => {
    const worker = await throttledFor(30_000);

    await worker.deliver({ event: eventOf(worker, sound, "sound") });

    const [first, ...more] = timersOf(worker, "mediaOverdue");
    expect(more).toEqual([]);
    expect((await overdueInSeconds(worker)) - (first?.dueInSeconds ?? 0)).toBe(30);
    const before = await worker.state();
    if (first !== undefined) await worker.deliver({ event: first.event });
    expect(await worker.state()).toEqual(before);
  });

  it("keep their timer when nothing held them up", async () => {
    const { worker } = await withOutages();
    await worker.happen(incoming);
    worker.pass(untilNothingWakesIt);

    await worker.deliver({ event: eventOf(worker, sound, "sound") });

    expect(timersOf(worker, "mediaOverdue")).toHaveLength(1);
    expect(worker.lines.filter(({ event }) => event === "step")).toHaveLength(2);
  });

  it("have a timer of their own when a dead worker left them: nobody knows since when the first one runs", async () => {
    const { worker } = await withOutages();
    await worker.happen(incoming);
    worker.pass(untilNothingWakesIt);
    const event = await worker.happen(sound);
    worker.pass(20_000);

    await worker.restart().handleCallEvent(event);

    const [first] = timersOf(worker, "mediaOverdue");
    expect((await overdueInSeconds(worker)) - (first?.dueInSeconds ?? 0)).toBe(20);
    expect((await worker.state())?.timers.mediaOverdue).not.toBe(first?.event.generation);
  });
});

describe("a worker whose clock is wrong", () => {
  it.each([-15_000, -400, 0])("sets timers by the queue's clock: %d ms", async (aheadInMs) => {
    const { worker } = await withOutages({ aheadInMs });
    const deliver = async (fact: typeof sound, id: string) => {
      worker.pass(1000);
      const event = { ...eventOf(worker, fact, id), at: "2026-11-20T08:00:00.000Z" };
      await worker.deliver({ event }, 1, () => ({ event }), worker.now());
    };
    await deliver(incoming, "incoming");

    expect(timersOf(worker, "answerDue").map(({ dueInSeconds }) => dueInSeconds)).toEqual([1 + 6]);
    await deliver(sound, "sound");
    await deliver(tone(2, 1), "key");
    // The door's clock, an hour behind, is in nothing that the call remembers.
    expect(JSON.stringify(await worker.state())).not.toContain("T08:");
  });
});
