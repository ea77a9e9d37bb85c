import { operationOf } from "../support/activities";
import { placeOf } from "../support/placeOf";
import { IvrError } from "../../lib/errors";
import { makeMemoryGraphCalls } from "../../lib/graph/client/memoryGraphCalls";
import type { CallFact } from "../../lib/ivr/call/callEvent";
import type { ScheduleCallEvent, WorkerPorts } from "../../lib/worker/ports";
import { aWorker } from "../support/aWorker";
import { flowOf } from "../support/flowOf";

const incoming: CallFact = {
  type: "callIncoming",
  source: { kind: "phone", id: "+4930555099" },
  dialled: ["+15550100"],
};
const tone = (key: number, sequenceId: number): CallFact => ({
  type: "toneReceived",
  tone: `tone${key}` as "tone1",
  sequenceId,
});
type Worker = Awaited<ReturnType<typeof aWorker>>;
const heard = async (worker: Worker): Promise<CallFact> => ({
  type: "promptCompleted",
  operation: operationOf(await worker.state()) ?? "none",
});
const unavailable = () => new IvrError("QUEUE_UNAVAILABLE", "The queue is not there.");

/** What was to wake the call so far is over: the next timer needs a message of its own. */
const untilNothingWakesIt = (worker: Worker) => worker.pass(10_000);

async function answeredCall(options: Parameters<typeof aWorker>[0] = {}) {
  const worker = await aWorker(options);
  await worker.happen(incoming);
  await worker.happen({ type: "audioActive" });
  return worker;
}

/** Schedules timers, but fails the first one of a name. */
function failingOnce(timer: string) {
  let failed = false;
  const scheduled: string[] = [];
  const scheduleCallEvent: ScheduleCallEvent = async (event) => {
    const isIt = event.type === "timerFired" && event.timer === timer;
    if (isIt && !failed) {
      failed = true;
      throw unavailable();
    }
    scheduled.push(event.id);
  };
  return { scheduleCallEvent, scheduled };
}

describe("actions that are interrupted", () => {
  it("ring nobody before the clock that looks after the ringing is set", async () => {
    const { scheduleCallEvent } = failingOnce("transferCheck");
    const worker = await answeredCall({ ports: { scheduleCallEvent } });
    await worker.happen(tone(1, 1));
    worker.memoryGraph.failNext("transfer", "GRAPH_REFUSED");
    const end = await heard(worker);
    untilNothingWakesIt(worker);
    await expect(worker.happen(end, "announced")).rejects.toMatchObject({
      code: "QUEUE_UNAVAILABLE",
    });
    expect(worker.actions()).not.toContain("transfer");

    await worker.happen(end, "announced");

    expect((await worker.state())?.activity).toMatchObject({
      attempts: { index: 1, failures: ["failed"] },
    });
    expect(worker.actions().slice(-2)).toEqual(["transfer", "transfer"]);
  });

  it("play nothing before the clock that outlasts it is set", async () => {
    const { scheduleCallEvent } = failingOnce("mediaOverdue");
    const worker = await aWorker({ ports: { scheduleCallEvent } });
    await worker.happen(incoming);
    worker.memoryGraph.failNext("playPrompt", "GRAPH_REFUSED");
    untilNothingWakesIt(worker);
    const sound: CallFact = { type: "audioActive" };
    await expect(worker.happen(sound, "sound")).rejects.toMatchObject({
      code: "QUEUE_UNAVAILABLE",
    });
    expect(worker.actions()).toEqual(["answer"]);

    await worker.happen(sound, "sound");

    expect(worker.actions()).toEqual(["answer", "subscribeToTone", "playPrompt", "playPrompt"]);
    expect(await worker.state()).toMatchObject({ activity: { type: "asking", failures: 1 } });
  });

  it("look nothing up twice for one answer", async () => {
    const { scheduleCallEvent } = failingOnce("mediaOverdue");
    const asked: string[] = [];
    const flow = flowOf({
      look: { type: "lookup", endpoint: "balance", into: "a", next: "found", failed: "hangup" },
      found: { type: "say", prompt: "Found." },
    });
    const worker = await aWorker({
      flow,
      ports: {
        scheduleCallEvent,
        lookUp: async ({ endpoint }) => {
          asked.push(endpoint.url);
          return { outcome: "found", values: { balance: 1 } };
        },
      },
    });
    await worker.happen(incoming);
    untilNothingWakesIt(worker);
    await expect(worker.happen({ type: "audioActive" }, "sound")).rejects.toMatchObject({
      code: "QUEUE_UNAVAILABLE",
    });

    await worker.happen({ type: "audioActive" }, "sound");

    expect(asked).toHaveLength(1);
    expect(placeOf(await worker.state())).toBe("found");
  });
});

describe("stopping what plays", () => {
  it.each(["GRAPH_REFUSED", "GRAPH_THROTTLED", "GRAPH_UNAVAILABLE"] as const)(
    "is left when Graph answers %s: the next words are asked for at once, and it is not tried again",
    async (code) => {
      const worker = await answeredCall();
      worker.memoryGraph.failNext("cancelMediaProcessing", code);

      await worker.happen(tone(2, 1));

      expect(worker.actions().slice(-2)).toEqual(["cancelMediaProcessing", "playPrompt"]);
      expect(worker.lines.map(({ event }) => event)).toContain("mediaNotCancelled");
    },
  );

  it("is left after two seconds without an answer", async () => {
    const memory = makeMemoryGraphCalls();
    const worker = await answeredCall({
      ports: {
        graph: { ...memory.graph, cancelMediaProcessing: () => new Promise(() => undefined) },
      },
    });

    await worker.happen(tone(2, 1));

    expect(worker.slept).toEqual([2000]);
    expect(memory.requests.at(-1)?.action).toBe("playPrompt");
  });
});

describe("media that a dead worker may have asked for", () => {
  const flow = flowOf({
    message: { type: "voicemail", mailbox: "contoso", prompt: "Speak.", done: "done" },
    done: { type: "say", prompt: "Done." },
  });
  const completed = (operation: string): CallFact => ({
    type: "recordingCompleted",
    operation,
    end: "stopTone",
    recordingLocation: "https://graph.example/recordings/1",
    recordingAccessToken: "secret",
  });
  const cancelled = (operation: string): CallFact => ({
    type: "recordingFailed",
    operation,
    reason: "cancelled",
  });

  /** A key cut the words short, the recording began, the worker died, and the next one took the key again. */
  async function recordingTwice() {
    const worker = await answeredCall({ flow });
    const key = await worker.happen(tone(5, 1));
    await worker.restart().handleCallEvent(key);
    return { worker, operation: operationOf(await worker.state()) ?? "none" };
  }

  it("is not asked for twice, and nobody who speaks already is cut off", async () => {
    const { worker } = await recordingTwice();

    expect(worker.actions().slice(-2)).toEqual(["cancelMediaProcessing", "recordResponse"]);
  });

  it.each([
    ["and is told once", [completed]],
    ["and is told twice", [completed, completed]],
    ["and something that was stopped is told after it", [completed, cancelled]],
  ])("loses no message that was left %s", async (_, news) => {
    const { worker, operation } = await recordingTwice();

    for (const tell of news) await worker.happen(tell(operation));

    expect(worker.recordings.map(({ details }) => details.recordingId)).toEqual([
      `call-1-${operation}`,
    ]);
    expect(placeOf(await worker.state())).toBe("done");
  });

  it("is heard once more from its beginning: the first attempt's end is not taken for the second's", async () => {
    const worker = await answeredCall();
    const key = await worker.happen(tone(2, 1));
    await worker.restart().handleCallEvent(key);
    const operation = operationOf(await worker.state()) ?? "none";
    const before = await worker.state();

    await worker.happen({ type: "promptFailed", operation, isCancelled: true });
    expect(await worker.state()).toEqual(before);
    await worker.happen({ type: "promptCompleted", operation });

    expect(operationOf(await worker.state())).toBeUndefined();
    expect(worker.actions().slice(-4)).toEqual([
      "cancelMediaProcessing",
      "playPrompt",
      "cancelMediaProcessing",
      "playPrompt",
    ]);
  });

  it("that Graph itself stopped is asked for again", async () => {
    const worker = await answeredCall();
    const operation = operationOf(await worker.state()) ?? "none";

    await worker.happen({ type: "promptFailed", operation, isCancelled: true });

    expect(worker.actions().slice(-2)).toEqual(["playPrompt", "playPrompt"]);
  });
});

describe("a chain of events in one turn", () => {
  const flow = flowOf({
    look: { type: "lookup", endpoint: "balance", into: "a", next: "tell", failed: "hangup" },
    tell: { type: "notify", channel: "webhook", to: "crm", text: "Called.", next: "found" },
    found: { type: "say", prompt: "Found." },
  });
  const lookUp: WorkerPorts["lookUp"] = async () => ({ outcome: "found", values: { balance: 1 } });

  it("ends with the call when Graph forgets it on the way, and keeps its record", async () => {
    const worker = await aWorker({ flow, ports: { lookUp } });
    await worker.happen(incoming);
    worker.memoryGraph.failNext("playPrompt", "GRAPH_CALL_GONE");

    await worker.happen({ type: "audioActive" });

    expect(await worker.state()).toMatchObject({
      activity: { type: "ended", end: "gone" },
      variables: {},
    });
    const { records } = await worker.storage.callRecordStore.listCallRecords({
      day: "2026-11-20",
      limit: 10,
    });
    expect(records.map(({ lastNode, end }) => [lastNode, end])).toEqual([["found", "gone"]]);
  });

  it("is taken up where it was interrupted: what was sent is not sent again", async () => {
    const { scheduleCallEvent } = failingOnce("mediaOverdue");
    const worker = await aWorker({ flow, ports: { lookUp, scheduleCallEvent } });
    await worker.happen(incoming);
    untilNothingWakesIt(worker);
    const sound: CallFact = { type: "audioActive" };
    await expect(worker.happen(sound, "sound")).rejects.toMatchObject({
      code: "QUEUE_UNAVAILABLE",
    });

    await worker.happen(sound, "sound");

    expect(worker.channelMessages).toHaveLength(1);
    expect(worker.actions()).toEqual(["answer", "subscribeToTone", "playPrompt"]);
    expect(await worker.state()).toMatchObject({ activity: { type: "announcing" } });
  });

  it("is taken up by another process too: then what was sent may be sent again, under the same id", async () => {
    const { scheduleCallEvent } = failingOnce("mediaOverdue");
    const worker = await aWorker({ flow, ports: { lookUp, scheduleCallEvent } });
    await worker.happen(incoming);
    untilNothingWakesIt(worker);
    const sound: CallFact = { type: "audioActive" };
    await expect(worker.happen(sound, "sound")).rejects.toMatchObject({
      code: "QUEUE_UNAVAILABLE",
    });

    await worker.restart().handleCallEvent({
      id: "sound",
      callId: "call-1",
      at: "2026-11-20T09:00:19.000Z",
      ...sound,
    });

    expect(new Set(worker.channelMessages.map(({ id }) => id)).size).toBe(1);
    expect(worker.actions()).toEqual(["answer", "subscribeToTone", "playPrompt"]);
    expect(await worker.state()).toMatchObject({ activity: { type: "announcing" } });
  });
});
