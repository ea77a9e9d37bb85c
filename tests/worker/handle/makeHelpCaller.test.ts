import type { CallFact } from "../../../lib/ivr/call/callEvent";
import { aWorker } from "../../support/aWorker";
import { eventOf, linesOf, rescues, withOutages, type Worker } from "../../support/deliveries";

async function recordsOf(worker: Worker) {
  const day = worker.now().slice(0, 10);
  return (await worker.storage.callRecordStore.listCallRecords({ day, limit: 10 })).records;
}

describe("a call that we placed and whose beginning no worker survives", () => {
  const created: CallFact = {
    type: "callCreated",
    target: { kind: "phone", id: "+4930555099" },
    dialled: ["+15550100"],
  };
  const leg: CallFact = {
    ...created,
    leg: {
      parent: { callId: "parent", operation: "leg-1" },
      pinned: { entry: "contoso", versions: { contoso: 1 } },
      flow: "contoso",
      caller: { kind: "phone", id: "+4930555098" },
    },
  };
  /** Six deliveries end without a word; then the rescue comes, whose process goes so many times. */
  const bury = async (
    fact: CallFact,
    { end, deaths = 0 }: Readonly<{ end?: CallFact; deaths?: number }> = {},
  ) => {
    const { worker } = await withOutages();
    const event = eventOf(worker, fact, "created");
    // The third delivery would be handled by a process that lives.
    const killed = await aWorker({
      ports: { loadCallPlan: () => Promise.reject(new TypeError("Killed.")) },
    });
    await expect(killed.restart().deliver({ event }, 3)).rejects.toThrow("Killed.");
    expect(killed.actions()).toEqual(["hangUp"]);
    if (end !== undefined) await worker.happen(end);
    for (const rescue of rescues(killed)) {
      await worker.restart().deliver({ event: rescue }, deaths + 1);
    }
    return worker;
  };
  const over: CallFact = { type: "callTerminated", reason: "hungUpByUs" };

  it("leaves the record that its beginning and its end tell of", async () => {
    const worker = await bury(created, { end: over });

    expect(linesOf(worker)).toContain("beginningTakenUp");
    expect(await recordsOf(worker)).toMatchObject([
      { direction: "outgoing", result: "notAnswered", end: "hungUpByUs", flow: "contoso" },
    ]);
  });

  it("asks Graph for the end that nobody told it of", async () => {
    const worker = await bury(created);

    expect(await worker.state()).toMatchObject({ activity: { type: "establishing" } });
    expect(worker.scheduled.map(({ event }) => event)).toContainEqual(
      expect.objectContaining({ type: "timerFired", timer: "answerDue" }),
    );
  });

  it("leaves its record where its rescue ends without a word, too", async () => {
    const worker = await bury(created, { deaths: 2 });

    expect(linesOf(worker)).toContain("beginningLost");
    expect(await worker.state()).toMatchObject({ activity: { type: "ended", end: "failed" } });
    expect(await recordsOf(worker)).toMatchObject([
      { direction: "outgoing", result: "notAnswered", end: "failed", flow: "contoso" },
    ]);
  });

  it("has the one learn of it whom a leg was placed for", async () => {
    const worker = await bury(leg, { deaths: 2 });

    expect(await recordsOf(worker)).toEqual([]);
    expect(worker.sentEvents).toEqual([
      expect.objectContaining({
        callId: "parent",
        type: "legChanged",
        operation: "leg-1",
        outcome: "ended",
      }),
    ]);
  });
});
