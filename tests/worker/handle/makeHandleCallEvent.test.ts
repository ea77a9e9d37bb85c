import { operationOf, recordingOf } from "../../support/activities";
import { IvrError } from "../../../lib/errors";
import type { CallFact } from "../../../lib/ivr/call/callEvent";
import { readTurnLines } from "../../../lib/ivr/lines/readTurnLines";
import type { TurnLine } from "../../../lib/ivr/lines/toTurnLine";
import { unpackText } from "../../../lib/storage/calls/unpackText";
import { aWorker } from "../../support/aWorker";
import { fixtureFlow } from "../../support/readFixture";

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

async function inMenu(options: Parameters<typeof aWorker>[0] = {}) {
  const worker = await aWorker(options);
  await worker.happen(incoming);
  await worker.happen({ type: "audioActive" });
  return worker;
}

const awaitedBy = async (worker: Awaited<ReturnType<typeof aWorker>>) =>
  operationOf(await worker.state()) ?? "none";

describe("handleCallEvent", () => {
  it("answers a call and plays its first words", async () => {
    const worker = await inMenu();

    expect(worker.actions()).toEqual(["answer", "subscribeToTone", "playPrompt"]);
    expect((await worker.state())?.activity.type).toBe("asking");
  });

  it("names what is played first when it answers, so that Graph has it by then", async () => {
    const { memoryGraph } = await inMenu();

    const [answer, , playPrompt] = memoryGraph.requests.map(
      ({ request }) => request as { preFetch: string[]; prompts: { promptId: string }[] },
    );
    expect(answer?.preFetch).toHaveLength(2);
    expect(answer?.preFetch).toEqual(playPrompt?.prompts.map(({ promptId }) => promptId));
  });

  it("writes one row for an event, and reads none that it wrote itself", async () => {
    const worker = await inMenu();
    worker.tableOperations.length = 0;

    await worker.happen(tone(2, 1));

    expect(worker.tableOperations).toEqual([{ table: "Calls", kind: "write" }]);
  });

  it("writes a row of the list of live calls when a call begins, and takes it away when it ends", async () => {
    const worker = await aWorker();
    await worker.happen(incoming);
    await worker.happen({ type: "audioActive" });
    const livesOf = () =>
      worker.tableOperations.filter(({ table }) => table === "LiveCalls").length;
    expect(livesOf()).toBe(1);
    expect(await worker.storage.listLiveCalls()).toMatchObject([{ callId: "call-1" }]);
    worker.tableOperations.length = 0;
    await worker.happen(tone(2, 1));
    expect(livesOf()).toBe(0);
    await worker.happen({ type: "callTerminated", reason: "callerHungUp" });
    expect(worker.tableOperations.filter(({ table }) => table === "LiveCalls")).toEqual([
      { table: "LiveCalls", kind: "write" },
    ]);
    expect(await worker.storage.listLiveCalls()).toEqual([]);
  });

  it("lets no call fail with the list of live calls, and notes it again when an event is repeated", async () => {
    let isAway = true;
    const worker = await aWorker({
      onTableOperation: (table) => {
        if (table === "LiveCalls" && isAway) throw new Error("away");
      },
    });
    const event = await worker.happen(incoming);
    expect(worker.actions()).toEqual(["answer"]);
    expect(worker.lines.map((line) => line.event)).toContain("liveCallNotNoted");
    isAway = false;
    expect(await worker.storage.listLiveCalls()).toEqual([]);
    await worker.handleCallEvent(event);
    expect(await worker.storage.listLiveCalls()).toMatchObject([{ callId: "call-1" }]);
  });

  it("reads one row and writes none for an event that changes nothing", async () => {
    const worker = await inMenu();
    worker.tableOperations.length = 0;

    await worker.happen({ type: "timerFired", timer: "noInput", generation: 0 });

    expect(worker.tableOperations).toEqual([{ table: "Calls", kind: "read" }]);
  });

  it("performs the actions of an event once more when it comes again, and decides nothing twice", async () => {
    const worker = await inMenu();
    const event = await worker.happen(tone(2, 1));
    const before = await worker.state();
    const performed = worker.actions().length;

    await worker.handleCallEvent(event);

    expect(worker.actions().slice(performed)).toEqual(["cancelMediaProcessing", "playPrompt"]);
    // The words may have begun only now: their timer, and nothing else, is another one.
    const generation = (before?.generation ?? 0) + 1;
    const timers = { ...before?.timers, mediaOverdue: generation };
    expect(await worker.state()).toEqual({ ...before, generation, timers });
  });

  it("does nothing for an event that came again after a newer one", async () => {
    const worker = await inMenu();
    const event = await worker.happen(tone(2, 1));
    await worker.happen(tone(9, 2));
    const performed = worker.actions().length;

    await worker.handleCallEvent(event);

    expect(worker.actions().slice(performed)).toEqual([]);
  });

  it("goes on with the first action not done when Graph comes back within one process", async () => {
    const worker = await inMenu();
    worker.memoryGraph.failNext("playPrompt", "GRAPH_UNAVAILABLE");
    await expect(worker.happen(tone(2, 1), "key")).rejects.toMatchObject({
      code: "GRAPH_UNAVAILABLE",
    });
    const performed = worker.actions().length;

    await worker.happen(tone(2, 1), "key");

    expect(worker.actions().slice(performed)).toEqual(["playPrompt"]);
  });

  it("survives a worker that dies between saving and performing", async () => {
    let died = false;
    const worker = await inMenu({
      ports: {
        saveCallRecord: () => {
          const death = died ? Promise.resolve() : Promise.reject(new Error("The process died."));
          died = true;
          return death;
        },
      },
    });
    const gone: CallFact = { type: "callTerminated", reason: "callerHungUp" };
    await expect(worker.happen(gone, "end")).rejects.toThrow("The process died.");
    expect((await worker.state())?.activity.type).toBe("ended");

    await worker.happen(gone, "end");

    expect(died).toBe(true);
  });

  it("throws the message back when somebody else wrote the call", async () => {
    const worker = await inMenu({
      ports: {
        saveCall: (callId, call, etag) =>
          etag === undefined
            ? Promise.resolve("etag-1")
            : Promise.reject(
                new IvrError("IVR_STATE_CONFLICT", `Call ${callId} ${call.state.activity.type}.`),
              ),
      },
    }).catch((error: unknown) => error);

    expect(worker).not.toBeInstanceOf(Error);
  });

  it("ends a call that Graph has forgotten and still keeps its record", async () => {
    const worker = await inMenu();
    worker.memoryGraph.failNext("cancelMediaProcessing", "GRAPH_CALL_GONE");

    await worker.happen(tone(2, 1));

    expect((await worker.state())?.activity).toMatchObject({ end: "gone" });
    const { records } = await worker.storage.callRecordStore.listCallRecords({
      day: "2026-11-20",
      limit: 10,
    });
    expect(records.map(({ result, lastNode }) => ({ result, lastNode }))).toEqual([
      { result: "abandoned", lastNode: "support" },
    ]);
  });

  it("takes a refused transfer as one that failed", async () => {
    const worker = await inMenu();
    await worker.happen(tone(1, 1));
    worker.memoryGraph.failNext("transfer", "GRAPH_REFUSED", 2);

    await worker.happen({ type: "promptCompleted", operation: await awaitedBy(worker) });

    expect(worker.actions().slice(-4)).toEqual(["transfer", "transfer", "getCall", "playPrompt"]);
    expect((await worker.state())?.activity.type).toBe("asking");
  });

  it("does not take a repeated answer that Graph refuses as a failed call", async () => {
    const worker = await aWorker();
    const event = await worker.happen(incoming);
    worker.memoryGraph.failNext("answer", "GRAPH_REFUSED");

    await worker.handleCallEvent(event);

    expect((await worker.state())?.activity.type).toBe("establishing");
  });

  it("rejects a call that no flow answers, and says so to the operator", async () => {
    const worker = await aWorker({ withoutEntryPoint: true });

    await worker.happen(incoming);

    expect(worker.actions()).toEqual(["reject"]);
    expect(worker.lines.map(({ event }) => event)).toEqual(["noEntryPoint"]);
  });

  it("remembers a call that was over before it was announced", async () => {
    const worker = await aWorker();
    await worker.happen({ type: "callTerminated", reason: "callerHungUp" });

    await worker.happen(incoming);

    expect(worker.actions()).toEqual([]);
  });

  it("schedules timers that arrive once however often they are asked for", async () => {
    const worker = await inMenu();
    worker.pass(60_000);
    const event = await worker.happen({
      type: "promptCompleted",
      operation: await awaitedBy(worker),
    });
    await worker.handleCallEvent(event);

    const noInput = worker.scheduled.filter(
      ({ event: { type }, event: one }) => type === "timerFired" && one.id.includes("noInput"),
    );
    expect(new Set(noInput.map(({ event: { id } }) => id)).size).toBe(1);
    expect(noInput.map(({ dueAt }) => dueAt)).toEqual([
      "2026-11-20T09:01:13.000Z",
      "2026-11-20T09:01:13.000Z",
    ]);
  });

  it("keeps a message with its own token, and when to delete it", async () => {
    const worker = await inMenu();
    await worker.happen(tone(4, 1));
    await worker.happen({ type: "promptCompleted", operation: await awaitedBy(worker) });
    const operation = recordingOf(await worker.state()) ?? "none";

    await worker.happen({
      type: "recordingCompleted",
      operation,
      end: "stopTone",
      recordingLocation: "https://graph.example/recordings/1",
      recordingAccessToken: "secret",
    });

    expect(worker.recordings.map(({ details }) => details)).toEqual([
      expect.objectContaining({
        callId: "call-1",
        mailbox: "contoso",
        node: "message",
        caller: "***099",
        deleteAfter: "2026-12-20T09:00:05.000Z",
      }),
    ]);
    expect(JSON.stringify(await worker.storage.loadCall("call-1"))).not.toContain("secret");
  });

  it("writes one line a step in the words of the transcripts, without numbers", async () => {
    const worker = await inMenu();

    const steps = worker.lines.filter(({ event }) => event === "step");
    expect(steps.map(({ fields }) => [fields["stepEvent"], fields["outcome"]])).toEqual([
      ["incoming from phone", "establishing"],
      ["audio active", "asking main"],
    ]);
    expect(JSON.stringify(worker.lines)).not.toContain("555099");
  });
});

describe("the log", () => {
  it.each(["calls", "steps"] as const)(
    "of %s has one line for a call when it is over",
    async (logDetail) => {
      const worker = await aWorker({ logDetail });
      await worker.happen(incoming);
      await worker.happen({ type: "audioActive" });
      expect(worker.lines.map(({ event }) => event)).not.toContain("callEnded");
      const end = await worker.happen({ type: "callTerminated", reason: "callerHungUp" });
      const ended = worker.lines.filter(({ event }) => event === "callEnded");
      expect(ended.map(({ fields }) => fields)).toEqual([
        {
          callId: "call-1",
          node: "main",
          outcome: "ended callerHungUp",
          answered: true,
          seconds: 2,
          steps: 1,
          path: ["main"],
        },
      ]);
      expect(worker.lines.filter(({ event }) => event === "step")).toHaveLength(
        logDetail === "steps" ? 3 : 0,
      );
      // Nobody knows whether the first delivery came as far as its line.
      await worker.handleCallEvent(end);
      expect(worker.lines.filter(({ event }) => event === "callEnded")).toHaveLength(2);
    },
  );

  it("of calls has warnings all the same", async () => {
    const worker = await aWorker({ logDetail: "calls" });
    worker.memoryGraph.failNext("answer", "GRAPH_REFUSED");
    await worker.happen(incoming);
    expect(worker.lines.map(({ event }) => event)).toContain("actionRefused");
  });

  it("says of a refusal what it means and what repairs it", async () => {
    const worker = await aWorker();
    worker.memoryGraph.failNext("answer", "GRAPH_REFUSED");
    await worker.happen(incoming);

    const refused = worker.lines.filter(({ event }) => event === "actionRefused");
    expect(refused.map(({ fields }) => fields)).toMatchObject([
      { action: "answer", reason: "answer was told to fail with GRAPH_REFUSED." },
    ]);
  });

  it("shows neither the keys of a phone number nor the words that read it back", async () => {
    const worker = await aWorker({ flow: fixtureFlow("bank") });
    // A Saturday, when only a callback is offered.
    worker.pass(24 * 3_600_000);
    await worker.happen(incoming);
    await worker.happen({ type: "audioActive" });
    await worker.happen({ type: "promptCompleted", operation: await awaitedBy(worker) });
    await worker.happen(tone(2, 1));
    await worker.happen(tone(7, 2));

    const text = JSON.stringify(worker.lines);
    expect(text).toContain("tone* #2");
    expect(text).not.toMatch(/tone7|four|nine|plus/);
  });
});

describe("the lines of a call", () => {
  /** What its record tells of the call, and what the log does. */
  const read = async (worker: Awaited<ReturnType<typeof aWorker>>) => {
    const { records } = await worker.storage.callRecordStore.listCallRecords({
      day: "2026-11-20",
      limit: 2,
    });
    const lines = records[0] && (await worker.storage.callRecordStore.loadCallLines(records[0]));
    const logged = worker.lines.filter(({ event }) => event === "step");
    const words = ({ stepEvent, node, outcome, actions }: Partial<TurnLine>) => ({
      stepEvent,
      node,
      outcome,
      actions,
    });
    return {
      kept: (lines && readTurnLines(lines, unpackText))?.lines.map(words),
      logged: logged.map(({ fields }) => words(fields)),
    };
  };

  it("end in its record as the log has them, each once, though its last event comes again", async () => {
    const worker = await aWorker();
    await worker.happen(incoming);
    const active = await worker.happen({ type: "audioActive" });
    await worker.handleCallEvent(active);
    await worker.restart().handleCallEvent(active);
    await worker.happen({ type: "toneReceived", tone: "tone4", sequenceId: 1 });
    const end = await worker.happen({ type: "callTerminated", reason: "callerHungUp" });
    await worker.restart().handleCallEvent(end);
    const { kept, logged } = await read(worker);
    expect(kept).toEqual(logged);
    expect(kept?.map(({ stepEvent }) => stepEvent)).toEqual([
      "incoming from phone",
      "audio active",
      // It was performed twice, so that its timer begins anew.
      "actionsDelayed mediaOverdue",
      "tone4 #1",
      "terminated callerHungUp",
    ]);
  });

  it("are kept where only calls are logged, and are not where nothing packs them", async () => {
    for (const [ports, count] of [
      [{}, 2],
      [{ packText: undefined }, undefined],
    ] as const) {
      const worker = await aWorker({ logDetail: "calls", ports });
      await worker.happen(incoming);
      await worker.happen({ type: "callTerminated", reason: "callerHungUp" });
      expect((await read(worker)).kept?.length).toBe(count);
    }
  });
});
