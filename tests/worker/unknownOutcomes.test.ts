import { operationOf } from "../support/activities";
import type { CallFact } from "../../lib/ivr/call/callEvent";
import { aWorker } from "../support/aWorker";
import { flowOf } from "../support/flowOf";

const incoming: CallFact = {
  type: "callIncoming",
  source: { kind: "phone", id: "+4930555099" },
  dialled: ["+15550100"],
};
const audioActive: CallFact = { type: "audioActive" };
const lost = { outcome: "unknown" };
const flow = flowOf({
  sales: {
    type: "transfer",
    before: [{ say: "digits", value: { var: "none" } }],
    to: [{ target: { person: "sales" } }],
    failed: "message",
  },
  message: { type: "voicemail", mailbox: "contoso", prompt: "Speak." },
});
const recording = flowOf({
  message: {
    type: "voicemail",
    mailbox: "contoso",
    prompt: [{ say: "digits", value: { var: "none" } }],
  },
});
const timer = async (
  worker: Awaited<ReturnType<typeof aWorker>>,
  name: "answerDue" | "transferCheck" | "mediaOverdue",
): Promise<CallFact> => ({
  type: "timerFired",
  timer: name,
  generation: (await worker.state())?.timers[name] ?? 0,
});

describe("a request whose outcome nobody knows", () => {
  it("is not sent again when it was a transfer: Graph is asked", async () => {
    const worker = await aWorker({ flow });
    await worker.happen(incoming);
    worker.memoryGraph.failNext("transfer", "GRAPH_UNAVAILABLE", 1, lost);
    await worker.happen(audioActive);
    worker.memoryGraph.callIs({ state: "transferring" });
    await worker.happen(await timer(worker, "transferCheck"));

    expect(worker.actions()).toEqual(["answer", "subscribeToTone", "transfer", "getCall"]);
    expect((await worker.state())?.activity.type).toBe("transferring");
  });

  it("is not sent again by a worker that finds a dead one's transfer: Graph is asked", async () => {
    const worker = await aWorker({ flow });
    await worker.happen(incoming);
    const event = await worker.happen(audioActive);

    await worker.restart().handleCallEvent(event);
    await worker.happen(await timer(worker, "transferCheck"));

    expect(worker.actions().filter((action) => action === "transfer")).toHaveLength(2);
    expect(worker.actions().slice(-2)).toEqual(["getCall", "transfer"]);
  });

  it("leaves a transfer alone while Graph cannot be asked", async () => {
    const worker = await aWorker({ flow });
    await worker.happen(incoming);
    worker.memoryGraph.failNext("transfer", "GRAPH_UNAVAILABLE", 1, lost);
    worker.memoryGraph.failNext("getCall", "GRAPH_UNAVAILABLE");
    await worker.happen(audioActive);
    await worker.happen(await timer(worker, "transferCheck"));

    expect(worker.actions().at(-1)).toBe("getCall");
    expect(await worker.state()).toMatchObject({ activity: { type: "transferring" } });
    expect((await worker.state())?.timers.transferCheck).toBeGreaterThan(0);
  });

  it("is asked about when it was a recording, and made up for when it never began", async () => {
    const worker = await aWorker({ flow: recording });
    await worker.happen(incoming);
    worker.memoryGraph.failNext("recordResponse", "GRAPH_UNAVAILABLE", 1, lost);
    await worker.happen(audioActive);
    const first = operationOf(await worker.state()) ?? "none";
    worker.memoryGraph.recordingIs({ type: "operationRead", operation: first, status: "absent" });
    await worker.happen(await timer(worker, "mediaOverdue"));

    expect(worker.actions().slice(-3)).toEqual([
      "recordResponse",
      "getOperations",
      "recordResponse",
    ]);
    expect(operationOf(await worker.state())).not.toBe(first);
  });

  it("is done when an answer is refused after it", async () => {
    const worker = await aWorker();
    worker.memoryGraph.failNext("answer", "GRAPH_REFUSED", 1, { ...lost, status: 409 });
    await worker.happen(incoming);

    expect((await worker.state())?.activity.type).toBe("establishing");
    await worker.happen(audioActive);
    expect((await worker.state())?.activity.type).toBe("asking");
  });
});

describe("an answer that Graph refuses", () => {
  it("ends no call that Graph still has", async () => {
    const worker = await aWorker();
    worker.memoryGraph.failNext("answer", "GRAPH_REFUSED", 1, { status: 409 });
    await worker.happen(incoming);
    await worker.happen(await timer(worker, "answerDue"));

    expect((await worker.state())?.activity.type).toBe("asking");
  });

  it("is given again to a call that still rings", async () => {
    const worker = await aWorker();
    worker.memoryGraph.failNext("answer", "GRAPH_REFUSED", 1, { status: 409 });
    worker.memoryGraph.callIs({ state: "incoming" });
    await worker.happen(incoming);
    await worker.happen(await timer(worker, "answerDue"));

    expect(worker.actions()).toEqual(["answer", "getCall", "answer"]);
  });

  it("ends a call that is over, with its reason", async () => {
    const worker = await aWorker();
    worker.memoryGraph.failNext("answer", "GRAPH_REFUSED", 1, { status: 409 });
    worker.memoryGraph.callIs({ state: "terminated", end: "callerHungUp" });
    await worker.happen(incoming);
    await worker.happen(await timer(worker, "answerDue"));

    expect(await worker.state()).toMatchObject({
      activity: { type: "ended", end: "callerHungUp" },
    });
  });

  it("gives up a call that rings for more than a minute", async () => {
    const worker = await aWorker();
    worker.memoryGraph.callIs({ state: "establishing" });
    await worker.happen(incoming);
    for (let look = 0; look < 9; look += 1) await worker.happen(await timer(worker, "answerDue"));

    expect(worker.actions().filter((action) => action === "getCall")).toHaveLength(9);
    expect(worker.actions().at(-1)).toBe("hangUp");
  });
});
