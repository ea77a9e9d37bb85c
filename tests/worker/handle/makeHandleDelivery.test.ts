import { operationOf } from "../../support/activities";
import { placeOf } from "../../support/placeOf";
import { IvrError } from "../../../lib/errors";
import type { CallEvent, CallFact } from "../../../lib/ivr/call/callEvent";
import { makeMemoryGraphCalls } from "../../../lib/graph/client/memoryGraphCalls";
import type { GraphCalls } from "../../../lib/graph/actions/index";
import { aWorker } from "../../support/aWorker";
import {
  eventOf,
  incoming,
  linesOf,
  rescues,
  sound,
  tone,
  withOutages,
  type Worker,
} from "../../support/deliveries";

async function inMenu(options: Parameters<typeof aWorker>[0] = {}) {
  const outages = await withOutages(options);
  await outages.worker.happen(incoming);
  await outages.worker.happen(sound);
  return outages;
}

/** Graph's actions, of which one answers 429 so many times. */
function throttled(action: "playPrompt", times: number, retryAfterInMs: number) {
  const memory = makeMemoryGraphCalls();
  const left = { times };
  const graph: GraphCalls = {
    ...memory.graph,
    [action]: (...given: Parameters<GraphCalls["playPrompt"]>) => {
      if (left.times-- <= 0) return memory.graph[action](...given);
      const details = { retryAfterInMs };
      return Promise.reject(new IvrError("GRAPH_THROTTLED", "Throttled.", { details }));
    },
  };
  return { graph, left, played: () => memory.requests.filter((one) => one.action === action) };
}

/** The first thing that wakes a call is over by then: the next timer needs a message of its own. */
const untilNothingWakesIt = 10_000;
const scheduledTimers = (worker: Worker) =>
  worker.scheduled.flatMap(({ event }) => (event.type === "timerFired" ? [event.timer] : []));
describe("a delivery that wakes a call during an outage", () => {
  it("looks twice a second for its end: each wait is the caller's silence", async () => {
    const { worker, storageAwayFor } = await inMenu();
    const wakes = worker.scheduled.find(({ event }) => event.type === "timerFired");
    if (wakes === undefined) throw new Error("Nothing wakes the call.");
    worker.slept.length = 0;
    storageAwayFor(2_900);

    await worker.deliver({ event: wakes.event });

    expect(worker.slept).toEqual([500, 500, 500, 500, 500, 500]);
  });
});

describe("a delivery while Graph throttles", () => {
  it("waits as long as Graph says within the one delivery, and then plays", async () => {
    const { graph, played } = throttled("playPrompt", 3, 25_000);
    const { worker } = await withOutages({ ports: { graph } });
    await worker.happen(incoming);

    await worker.deliver({ event: eventOf(worker, sound, "sound") });

    expect(worker.slept).toEqual([25_000, 25_000, 25_000]);
    expect(played()).toHaveLength(1);
    expect(worker.lines.find(({ event }) => event === "messageWaits")?.fields).toEqual({
      session: "call-1",
      messageId: "sound",
      waitInMs: 25_000,
      code: "GRAPH_THROTTLED",
    });
    expect(await worker.state()).toMatchObject({ activity: { type: "asking" } });
  });

  it("waits 1, 2, 4, 8 and 15 s where Graph does not say how long, 90 s in all", async () => {
    const { graph } = throttled("playPrompt", 100, 0);
    const { worker } = await withOutages({ ports: { graph } });
    await worker.happen(incoming);

    await expect(worker.deliver({ event: eventOf(worker, sound, "sound") })).rejects.toMatchObject({
      code: "GRAPH_THROTTLED",
    });
    expect(worker.slept).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000, 15_000, 15_000, 15_000]);
  });

  it("has set the call's timer before it asks for words that cannot be played", async () => {
    const { graph } = throttled("playPrompt", 100, 300_000);
    const { worker } = await withOutages({ ports: { graph } });
    await worker.happen(incoming);
    worker.pass(untilNothingWakesIt);

    await expect(worker.deliver({ event: eventOf(worker, sound, "sound") })).rejects.toMatchObject({
      code: "GRAPH_THROTTLED",
    });
    expect(scheduledTimers(worker)).toContain("mediaOverdue");
    expect(worker.slept).toEqual([90_000]);
  });
});

describe("a delivery while the queue takes no timers", () => {
  const withoutTimers = async (name: string, refusals: number) => {
    let left = refusals;
    const { worker } = await withOutages({
      ports: {
        scheduleCallEvent: async ({ id }) => {
          if (id.includes(name) && left-- > 0) {
            throw new IvrError("QUEUE_UNAVAILABLE", "The queue is away.");
          }
        },
      },
    });
    return worker;
  };

  it("asks for nothing on the call that nobody would outlast, and then for all of it, once", async () => {
    const worker = await withoutTimers("mediaOverdue", 3);
    await worker.happen(incoming);
    worker.pass(untilNothingWakesIt);

    await worker.deliver({ event: eventOf(worker, sound, "sound") });

    expect(worker.actions()).toEqual(["answer", "subscribeToTone", "playPrompt"]);
    expect(worker.slept).toEqual([1000, 2000, 4000]);
  });

  it("answers a ringing call all the same, and once", async () => {
    const worker = await withoutTimers("answerDue", 10);

    await worker.deliver({ event: eventOf(worker, incoming, "incoming") });

    expect(worker.actions()).toEqual(["answer"]);
    expect(linesOf(worker)).toEqual(["answeredAhead"]);
  });
});

describe("a delivery while storage is away for a minute", () => {
  it("keeps a live call: the key counts once storage is back", async () => {
    const { worker, storageAwayFor } = await inMenu();
    storageAwayFor(60_000);

    await worker.deliver({ event: eventOf(worker, tone(2, 1), "key") });

    expect(placeOf(await worker.state())).toBe("support");
    expect(worker.actions()).not.toContain("hangUp");
    expect(rescues(worker)).toEqual([]);
  });

  it("keeps a ringing call: it is answered before Graph gives it up, and once", async () => {
    const memory = makeMemoryGraphCalls();
    const answeredAt: string[] = [];
    const answer: GraphCalls["answer"] = async () => void answeredAt.push(worker.now());
    const { worker, storageAwayFor } = await withOutages({
      ports: { graph: { ...memory.graph, answer } },
    });
    storageAwayFor(60_000);
    const event = eventOf(worker, incoming, "incoming");

    await worker.deliver({ event });
    await worker.happen(sound);

    expect(answeredAt).toEqual(["2026-11-20T09:00:04.000Z"]);
    expect(memory.requests.map(({ action }) => action)).toEqual(["subscribeToTone", "playPrompt"]);
    expect(await worker.state()).toMatchObject({ activity: { type: "asking" } });
    expect(linesOf(worker)).toEqual(["answeredAhead"]);
  });

  it("does not answer an invitation into a group, which is turned away when storage is back", async () => {
    const { worker, storageAwayFor } = await withOutages();
    storageAwayFor(60_000);
    const invitation: CallFact = { ...incoming, isGroup: true } as CallFact;

    await worker.deliver({ event: eventOf(worker, invitation, "invitation") });

    expect(worker.actions()).toEqual(["reject"]);
  });

  it("answers at once what rang before a worker died", async () => {
    const { worker, storageAwayFor } = await withOutages();
    storageAwayFor(500);
    const event = eventOf(worker, incoming, "incoming");

    await worker.deliver({ event }, 2);

    expect(linesOf(worker)).toEqual(["answeredAhead"]);
    expect(worker.actions()).toEqual(["answer"]);
  });
});

describe("a message whose deliveries end without a word", () => {
  it("is not tried a third time: its caller is helped on, once however often it comes", async () => {
    const { worker } = await inMenu();
    const event = eventOf(worker, tone(2, 1), "poison");
    const before = worker.actions().length;

    for (const deliveryCount of [3, 4, 5]) {
      await expect(worker.restart().deliver({ event }, deliveryCount)).rejects.toMatchObject({
        code: "MESSAGE_GIVEN_UP",
      });
    }
    expect(worker.actions()).toHaveLength(before);
    expect(new Set(rescues(worker).map(({ id }) => id))).toEqual(new Set(["poison/rescue/1"]));
    const [rescue] = rescues(worker);
    if (rescue !== undefined) await worker.deliver({ event: rescue });

    expect(worker.actions().slice(before)).toEqual(["cancelMediaProcessing", "playPrompt"]);
    expect(await worker.state()).toMatchObject({ activity: { type: "announcing" } });
    expect(linesOf(worker)).toContain("callRescued");
  });

  it("is taken all the same where something would be lost for good", async () => {
    const { worker } = await inMenu();
    const end: CallFact = { type: "callTerminated", reason: "callerHungUp" };

    await worker.deliver({ event: eventOf(worker, end, "end") }, 3);

    expect((await worker.state())?.activity.type).toBe("ended");
  });

  it("is one that hangs: its caller is helped with the next delivery", async () => {
    const hangs: GraphCalls["playPrompt"] = () => new Promise(() => undefined);
    const memory = makeMemoryGraphCalls();
    const { worker } = await withOutages({
      ports: { graph: { ...memory.graph, playPrompt: hangs } },
    });
    await worker.happen(incoming);
    const event = eventOf(worker, sound, "sound");

    await expect(worker.deliver({ event })).rejects.toMatchObject({ code: "MESSAGE_TIMED_OUT" });
    expect(worker.slept).toEqual([60_000]);
    await expect(worker.deliver({ event }, 2)).rejects.toMatchObject({ code: "MESSAGE_GIVEN_UP" });

    expect(rescues(worker).map(({ id }) => id)).toEqual(["sound/rescue/1"]);
  });

  it("is not one that an outage sent back: that is tried again", async () => {
    const { worker, storageAwayFor } = await inMenu();
    const event = eventOf(worker, tone(2, 1), "key");
    storageAwayFor(200_000);
    for (const deliveryCount of [1, 2]) {
      await expect(worker.deliver({ event }, deliveryCount)).rejects.toMatchObject({
        code: "STORAGE_UNAVAILABLE",
      });
    }

    await worker.deliver({ event }, 3);

    expect(placeOf(await worker.state())).toBe("support");
  });

  it("is helped at once where the queue takes no message for it", async () => {
    const { worker } = await inMenu({
      ports: {
        scheduleCallEvent: ({ type }) =>
          type === "stepFailed"
            ? Promise.reject(new IvrError("QUEUE_UNAVAILABLE", "The queue is away."))
            : Promise.resolve(),
      },
    });
    const event = eventOf(worker, tone(2, 1), "poison");

    await expect(worker.deliver({ event }, 3)).rejects.toMatchObject({ code: "MESSAGE_GIVEN_UP" });

    expect(await worker.state()).toMatchObject({ activity: { type: "announcing" } });
  });

  it("is rescued under an id that the queue takes, however long its own is", async () => {
    const { worker } = await inMenu();
    const event = eventOf(worker, tone(2, 1), "x".repeat(128));

    await expect(worker.deliver({ event }, 3)).rejects.toMatchObject({ code: "MESSAGE_GIVEN_UP" });

    expect(rescues(worker)[0]?.id).toMatch(/^[0-9a-f]{64}\/rescue\/1$/);
  });
});

describe("a rescue", () => {
  const rescueOf = (worker: Worker, id = "poison/rescue/1"): { event: CallEvent } => ({
    event: eventOf(worker, { type: "stepFailed" }, id),
  });

  it("apologises and leads to the operator", async () => {
    const { worker } = await inMenu();
    const heard = async (): Promise<CallFact> => ({
      type: "promptCompleted",
      operation: operationOf(await worker.state()) ?? "none",
    });

    await worker.deliver(rescueOf(worker));
    await worker.happen(await heard());
    await worker.happen(await heard());

    expect(worker.actions().slice(-4)).toEqual([
      "cancelMediaProcessing",
      "playPrompt",
      "playPrompt",
      "transfer",
    ]);
  });

  it("that an outage outlasts goes on under another id, and hangs nobody up", async () => {
    const { worker, storageAwayFor } = await inMenu();
    storageAwayFor(200_000);

    await worker.deliver(rescueOf(worker));
    const [second] = rescues(worker);
    if (second !== undefined) await worker.deliver({ event: second });
    const third = rescues(worker)[1];
    if (third !== undefined) await worker.deliver({ event: third });

    expect(rescues(worker).map(({ id }) => id)).toEqual(["poison/rescue/2", "poison/rescue/3"]);
    expect(worker.actions()).not.toContain("hangUp");
    expect(await worker.state()).toMatchObject({ activity: { type: "announcing" } });
  });

  it("hangs up where nobody can say what to do, rather than leave a silent line", async () => {
    const worker = await aWorker({
      ports: {
        loadCall: () => Promise.reject(new IvrError("IVR_STATE_UNREADABLE", "Unreadable.")),
      },
    });
    worker.memoryGraph.failNext("hangUp", "GRAPH_THROTTLED", 2);

    await worker.deliver(rescueOf(worker));

    expect(worker.actions()).toEqual(["hangUp", "hangUp", "hangUp"]);
  });

  it("hangs up where it ends without a word itself", async () => {
    const { worker } = await inMenu();

    await worker.restart().deliver(rescueOf(worker), 3);

    expect(worker.actions().at(-1)).toBe("hangUp");
  });

  it("says that nobody was helped where no call was under way", async () => {
    const { worker } = await withOutages();
    await worker.deliver(rescueOf(worker));
    await worker.happen(incoming);
    await worker.happen({ type: "callTerminated", reason: "callerHungUp" });

    await worker.deliver(rescueOf(worker, "other/rescue/1"));

    expect(
      worker.lines.filter(({ event }) => event === "nobodyToRescue").map(({ fields }) => fields),
    ).toEqual([
      { callId: "call-1", reason: "The call never began here." },
      { callId: "call-1", reason: "The call was over." },
    ]);
  });
});
