import { z } from "zod";
import { fromQueueDocuments, toQueueDocument } from "../../../../local/servicebus/queueDocument";
import { aMessage, queueAt, summaryOf } from "../support/queueAt";

describe("a queue's snapshot", () => {
  it("survives JSON and fills a queue that goes on where the first stopped", () => {
    const definition = { RequiresDuplicateDetection: true, MaxDeliveryCount: 2 };
    const { queue, take, now } = queueAt(definition);
    const before = queue.revision();
    queue.enqueue([
      aMessage("locked"),
      aMessage("dead"),
      aMessage("deferred"),
      aMessage("scheduled", { scheduledFor: now() + 1000 }),
      aMessage("waiting", { timeToLiveInMs: 5000 }),
    ]);
    take();
    take();
    take();
    queue.settle("lock2", {
      outcome: "deadLettered",
      reason: undefined,
      description: undefined,
      properties: {},
    });
    queue.settle("lock3", { outcome: "deferred", properties: {} });
    expect(queue.revision()).toBeGreaterThan(before);

    const text = JSON.stringify({ calls: toQueueDocument(queue.snapshot()) });
    const snapshot = fromQueueDocuments(JSON.parse(text)).get("calls");
    if (!snapshot) throw new Error("The snapshot is not in its document.");
    const again = queueAt(definition);
    again.queue.restore(snapshot);
    expect(summaryOf(again.queue)).toMatchObject([
      { body: "locked", sequenceNumber: 1, state: "active" },
      { body: "deferred", sequenceNumber: 3, state: "deferred" },
      { body: "scheduled", sequenceNumber: 4, state: "scheduled" },
      { body: "waiting", sequenceNumber: 5, state: "active" },
    ]);
    expect(summaryOf(again.deadLetters)).toMatchObject([{ body: "dead" }]);
    expect(again.queue.enqueue([aMessage("dead"), aMessage("new")])).toEqual([2, 6]);
    again.moveOn(5000);
    expect(summaryOf(again.queue)).toMatchObject([
      { body: "locked" },
      { body: "deferred" },
      { body: "new" },
      { body: "scheduled", sequenceNumber: 7, state: "active" },
    ]);
  });

  it.each([
    ["nothing", null],
    ["a list", []],
    ["a message without a body", { calls: { lastSequenceNumber: 1, messages: [{}] } }],
  ])("cannot be read out of %s", (_, document) => {
    expect(() => fromQueueDocuments(document)).toThrow(z.ZodError);
  });
});
