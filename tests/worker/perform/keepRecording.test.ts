import { operationOf } from "../../support/activities";
import { placeOf } from "../../support/placeOf";
import { IvrError } from "../../../lib/errors";
import type { CallFact } from "../../../lib/ivr/call/callEvent";
import { makeHandleRecording } from "../../../lib/worker/handle/makeHandleRecording";
import type { WorkerPorts } from "../../../lib/worker/ports";
import { aWorker } from "../../support/aWorker";
import { flowOf } from "../../support/flowOf";

const incoming: CallFact = {
  type: "callIncoming",
  source: { kind: "phone", id: "+4930555099" },
  dialled: ["+15550100"],
};
const message = { type: "voicemail", mailbox: "contoso", prompt: "Speak.", done: "done" };
const done = { type: "say", prompt: "Done." };
const away = () => Promise.reject(new IvrError("STORAGE_UNAVAILABLE", "Blobs are away."));
const never = () => new Promise<never>(() => undefined);
type Worker = Awaited<ReturnType<typeof aWorker>>;

const completed = (operation: string): CallFact => ({
  type: "recordingCompleted",
  operation,
  end: "stopTone",
  recordingLocation: "https://graph.example/recordings/1",
  recordingAccessToken: "secret",
});

/** A call whose caller speaks after the beep. */
async function recording(ports: Partial<WorkerPorts> = {}, review = false) {
  const flow = flowOf({ message: { ...message, review }, done });
  const worker = await aWorker({ flow, ports });
  await worker.happen(incoming);
  await worker.happen({ type: "audioActive" });
  await worker.happen({ type: "promptCompleted", operation: await awaitedBy(worker) });
  return worker;
}

const awaitedBy = async (worker: Worker) => operationOf(await worker.state()) ?? "none";
const nodeOf = async (worker: Worker) => placeOf(await worker.state());
const storedOf = async (worker: Worker) =>
  JSON.stringify((await worker.storage.loadCall("call-1"))?.call);

describe("a recording", () => {
  it("is kept while its caller waits, and only then are they thanked", async () => {
    const worker = await recording();

    await worker.happen(completed(await awaitedBy(worker)));

    expect(worker.recordings).toHaveLength(1);
    expect(worker.queuedRecordings).toEqual([]);
    expect(await nodeOf(worker)).toBe("done");
  });

  test.each<[string, Partial<WorkerPorts>]>([
    ["blobs are away", { saveRecording: away }],
    ["the download is refused", { downloadRecording: away }],
    ["the download hangs", { downloadRecording: never }],
    ["blobs hang", { saveRecording: never }],
  ])("is kept later when %s, and its caller is not left to wait", async (_, ports) => {
    const worker = await recording(ports);
    const operation = await awaitedBy(worker);
    const before = Date.parse(worker.now());

    await worker.happen(completed(operation));

    expect(worker.queuedRecordings).toEqual([
      {
        recording: expect.objectContaining({
          recordingLocation: "https://graph.example/recordings/1",
          recordingAccessToken: "secret",
          attempt: 2,
          details: expect.objectContaining({
            recordingId: `call-1-${operation}`,
            recordedAt: "2026-11-20T09:00:04.000Z",
            caller: "***099",
            end: "stopTone",
          }) as unknown,
        }) as unknown,
        dueAt: new Date(Date.parse(worker.now()) + 2000).toISOString(),
      },
    ]);
    expect(await nodeOf(worker)).toBe("done");
    expect(Date.parse(worker.now()) - before).toBeLessThanOrEqual(6000);
  });

  it("is reviewed only where its sound is there", async () => {
    const kept = await recording({}, true);
    await kept.happen(completed(await awaitedBy(kept)));
    const later = await recording({ saveRecording: away }, true);
    await later.happen(completed(await awaitedBy(later)));

    expect([await nodeOf(kept), await nodeOf(later)]).toEqual(["message", "done"]);
  });

  it("is queued before the delivery is over, however long the queue is away", async () => {
    let refusals = 3;
    const queued: string[] = [];
    const worker = await recording({
      saveRecording: away,
      queueRecording: async ({ details }) => {
        if (refusals-- > 0) throw new IvrError("QUEUE_UNAVAILABLE", "The queue is away.");
        queued.push(details.recordingId);
      },
    });
    const event = {
      id: "recorded",
      callId: "call-1",
      at: worker.now(),
      ...completed(await awaitedBy(worker)),
    };

    await worker.deliver({ event });

    expect(queued).toHaveLength(1);
    expect(await nodeOf(worker)).toBe("done");
  });

  it("is not lost with what a rescue replaces", async () => {
    const worker = await recording({
      saveRecording: away,
      queueRecording: () => Promise.reject(new IvrError("QUEUE_UNAVAILABLE", "Away.")),
    });
    const operation = await awaitedBy(worker);
    await expect(worker.happen(completed(operation), "recorded")).rejects.toMatchObject({
      code: "QUEUE_UNAVAILABLE",
    });

    await expect(
      worker.restart().handleCallEvent({
        id: "recorded/rescue/1",
        callId: "call-1",
        at: worker.now(),
        type: "stepFailed",
      }),
    ).rejects.toMatchObject({ code: "QUEUE_UNAVAILABLE" });

    const pending = (await worker.storage.loadCall("call-1"))?.call.pendingActions;
    expect(pending?.filter(({ type }) => type === "keepRecording")).toHaveLength(1);
    expect(worker.actions().at(-1)).toBe("playPrompt");
  });

  it("leaves its token neither in the call's row nor in a line", async () => {
    const inTime = await recording();
    await inTime.happen(completed(await awaitedBy(inTime)));
    const late = await recording({ saveRecording: away });
    const operation = await awaitedBy(late);
    await late.happen({ type: "callTerminated", reason: "callerHungUp" });
    await late.happen(completed(operation));

    expect(late.queuedRecordings).toHaveLength(1);
    for (const worker of [inTime, late]) {
      expect(await storedOf(worker)).not.toContain("secret");
      expect(JSON.stringify(worker.lines)).not.toContain("secret");
    }
  });
});

describe("a recording that is kept later", () => {
  const toKeep = async (worker: Worker) => {
    await worker.happen(completed(await awaitedBy(worker)));
    return worker.queuedRecordings[0]?.recording ?? fail();
  };
  const fail = () => {
    throw new Error("Nothing was queued.");
  };

  it("is kept as soon as storage is back", async () => {
    let isAway = true;
    const kept: string[] = [];
    const worker = await recording({
      saveRecording: async ({ recordingId }) => {
        if (isAway) await away();
        kept.push(recordingId);
      },
    });
    const second = await toKeep(worker);
    await worker.deliver({ recording: second });
    isAway = false;
    const third = worker.queuedRecordings[1]?.recording ?? fail();
    await worker.deliver({ recording: third });

    expect([second.attempt, third.attempt]).toEqual([2, 3]);
    expect(kept).toEqual([second.details.recordingId]);
  });

  it("is dropped when its call has been erased meanwhile", async () => {
    const worker = await recording({ saveRecording: away });
    const kept: string[] = [];
    const lines: string[] = [];
    const write = (event: string) => void lines.push(event);
    const handleRecording = makeHandleRecording(
      {
        loadCall: async () => undefined,
        downloadRecording: async () => new Uint8Array([1]),
        judgeSound: () => "heard",
        saveRecording: async ({ recordingId }) => void kept.push(recordingId),
        queueRecording: async () => undefined,
        queueWords: undefined,
        measureSound: () => undefined,
        loadBindings: worker.storage.bindingsStore.loadBindings,
        queueChannelMessage: async () => undefined,
        now: worker.now,
      },
      { info: write, warn: write, error: write },
    );

    await handleRecording(await toKeep(worker));

    expect({ kept, lines }).toEqual({ kept: [], lines: ["recordingErased"] });
  });

  it("is tried for an hour, then it is a dead letter", async () => {
    const worker = await recording({ saveRecording: away });
    let recordingToKeep = await toKeep(worker);
    const began = Date.parse(worker.now());
    let tries = 0;
    let last: unknown;
    while (last === undefined) {
      last = await worker.deliver({ recording: recordingToKeep }, 5).then(
        () => undefined,
        (error: unknown) => error,
      );
      tries += 1;
      const next = worker.queuedRecordings.at(-1) ?? fail();
      worker.pass(Date.parse(next.dueAt ?? "") - Date.parse(worker.now()));
      recordingToKeep = next.recording;
    }

    expect(last).toMatchObject({ code: "STORAGE_UNAVAILABLE" });
    expect(Date.parse(worker.now()) - began).toBeGreaterThan(50 * 60_000);
    expect(tries).toBeLessThan(30);
    expect(worker.lines.map(({ event }) => event)).toContain("recordingNotKept");
  });

  it("is given up when Graph refuses it five times", async () => {
    const worker = await recording({
      downloadRecording: () => Promise.reject(new IvrError("GRAPH_REFUSED", "Gone.")),
    });
    const first = await toKeep(worker);

    await worker.deliver({ recording: { ...first, attempt: 4 } });
    await expect(worker.deliver({ recording: { ...first, attempt: 5 } })).rejects.toMatchObject({
      code: "GRAPH_REFUSED",
    });
  });
});
