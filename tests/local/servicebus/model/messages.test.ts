import { refusals } from "../../../../local/servicebus/model/refusal";
import { aMessage, queueAt, summaryOf } from "../support/queueAt";

const completed = { outcome: "completed" } as const;
const abandoned = { outcome: "abandoned", properties: {} } as const;
const deferred = { outcome: "deferred", properties: {} } as const;
const lockLost = refusals.messageLockLost();
const notFound = refusals.messageNotFound();

describe("a queue", () => {
  it("gives messages in the order they came and forgets completed ones", () => {
    const { queue, take } = queueAt();
    expect(queue.enqueue([aMessage("a"), aMessage("b")])).toEqual([1, 2]);
    expect(take()).toEqual({ body: "a", token: "lock1" });
    expect(take()).toEqual({ body: "b", token: "lock2" });
    expect(take()).toBeUndefined();
    queue.settle("lock1", completed);
    expect(summaryOf(queue)).toEqual([
      { body: "b", sequenceNumber: 2, state: "locked", deliveryCount: 0, properties: {} },
    ]);
  });

  it("puts an abandoned message back in its place, with its changed properties", () => {
    const { queue, take } = queueAt();
    queue.enqueue([aMessage("a"), aMessage("b"), aMessage("c")]);
    take();
    take();
    queue.settle("lock1", { outcome: "abandoned", properties: { why: "busy" } });
    expect(take()).toEqual({ body: "a", token: "lock3" });
    expect(take()).toEqual({ body: "c", token: "lock4" });
    expect(summaryOf(queue)[0]).toMatchObject({ deliveryCount: 1, properties: { why: "busy" } });
  });

  it("dead-letters what failed as often as allowed", () => {
    const { queue, deadLetters, take } = queueAt({ MaxDeliveryCount: 2 });
    queue.enqueue([aMessage("a")]);
    for (const token of ["lock1", "lock2"]) {
      expect(take()).toEqual({ body: "a", token });
      queue.settle(token, abandoned);
    }
    expect(summaryOf(queue)).toEqual([]);
    expect(summaryOf(deadLetters)).toEqual([
      {
        body: "a",
        sequenceNumber: 1,
        state: "active",
        deliveryCount: 2,
        properties: {
          DeadLetterReason: "MaxDeliveryCountExceeded",
          DeadLetterErrorDescription: "Message could not be consumed after 2 delivery attempts.",
        },
      },
    ]);
    expect(deadLetters.peek(0, 1, undefined)).toMatchObject([
      { deadLetterSource: "calls", enqueuedSequenceNumber: 1 },
    ]);
  });

  it("keeps dead letters until they are completed, however often they fail", () => {
    const { queue, deadLetters, take } = queueAt({ MaxDeliveryCount: 1 });
    queue.enqueue([aMessage("a", { timeToLiveInMs: 1000 })]);
    take();
    queue.settle("lock1", abandoned);
    for (const token of ["lock2", "lock3", "lock4"]) {
      deadLetters.receive(undefined);
      deadLetters.settle(token, abandoned);
    }
    expect(deadLetters.counts()).toEqual({ active: 1, scheduled: 0, deferred: 0, deadLettered: 0 });
  });

  it("counts a delivery whose lock ran out, and refuses to settle or renew it then", () => {
    const { queue, take, moveOn } = queueAt({ LockDuration: "PT30S" });
    queue.enqueue([aMessage("a")]);
    take();
    moveOn(29_999);
    expect(take()).toBeUndefined();
    moveOn(1);
    expect(() => queue.settle("lock1", completed)).toThrow(lockLost);
    expect(() => queue.renewMessageLock("lock1")).toThrow(lockLost);
    expect(take()).toEqual({ body: "a", token: "lock2" });
    expect(summaryOf(queue)).toMatchObject([{ deliveryCount: 1 }]);
  });

  it("refuses to settle after the lock's end even before anybody noticed", () => {
    const { queue, take, moveOn } = queueAt({ LockDuration: "PT30S" });
    queue.observe({ messageReady: () => take(), sessionLockLost: () => undefined });
    queue.enqueue([aMessage("a")]);
    moveOn(30_000);
    expect(() => queue.settle("lock1", completed)).toThrow(lockLost);
    queue.settle("lock2", completed);
    expect(() => queue.settle("lock2", completed)).toThrow(lockLost);
  });

  it("renews a lock from now on, not from its end", () => {
    const { queue, take, moveOn, now } = queueAt({ LockDuration: "PT30S" });
    queue.enqueue([aMessage("a"), aMessage("b")]);
    take();
    take();
    moveOn(20_000);
    expect(queue.renewMessageLock("lock1")).toBe(now() + 30_000);
    moveOn(10_000);
    expect(take()).toEqual({ body: "b", token: "lock3" });
    queue.settle("lock1", completed);
  });

  it("hides a deferred message from receivers until it is asked for by number", () => {
    const { queue, take, moveOn } = queueAt();
    queue.enqueue([aMessage("a"), aMessage("b")]);
    take();
    queue.settle("lock1", deferred);
    expect(take()).toMatchObject({ body: "b" });
    expect(take()).toBeUndefined();
    expect(queue.counts()).toEqual({ active: 1, scheduled: 0, deferred: 1, deadLettered: 0 });
    expect(() => queue.receiveDeferred([1, 2], undefined)).toThrow(notFound);
    expect(queue.receiveDeferred([1], undefined)).toMatchObject([{ sequenceNumber: 1 }]);
    expect(() => queue.receiveDeferred([1], undefined)).toThrow(notFound);
    moveOn(60_000);
    expect(summaryOf(queue)[0]).toMatchObject({ state: "deferred", deliveryCount: 1 });
    expect(queue.receiveAndDeleteDeferred([1], undefined)).toHaveLength(1);
    expect(queue.counts().deferred).toBe(0);
  });

  it("drops what outlived its time, the sooner of the message's and the queue's", () => {
    const { queue, deadLetters, take, moveOn } = queueAt({ DefaultMessageTimeToLive: "PT10S" });
    queue.enqueue([aMessage("a"), aMessage("b", { timeToLiveInMs: 3000 })]);
    moveOn(3000);
    expect(summaryOf(queue)).toMatchObject([{ body: "a" }]);
    moveOn(7000);
    expect(take()).toBeUndefined();
    expect([queue.counts(), deadLetters.counts().active]).toEqual([
      { active: 0, scheduled: 0, deferred: 0, deadLettered: 0 },
      0,
    ]);
  });

  it("lets a holder finish with a message that expires meanwhile, but gives it to nobody else", () => {
    const { queue, deadLetters, take, moveOn } = queueAt({
      DeadLetteringOnMessageExpiration: true,
    });
    queue.enqueue([
      aMessage("a", { timeToLiveInMs: 1000 }),
      aMessage("b", { timeToLiveInMs: 1000 }),
    ]);
    take();
    take();
    moveOn(1000);
    queue.settle("lock1", completed);
    queue.settle("lock2", abandoned);
    expect(take()).toBeUndefined();
    expect(summaryOf(deadLetters)).toMatchObject([
      { body: "b", properties: { DeadLetterReason: "TTLExpiredException" } },
    ]);
  });

  it("peeks at any state from a number on", () => {
    const { queue, now } = queueAt();
    queue.enqueue([aMessage("a"), aMessage("b", { scheduledFor: now() + 1 }), aMessage("c")]);
    expect(queue.peek(2, 1, undefined)).toMatchObject([{ sequenceNumber: 2, state: "scheduled" }]);
    expect(queue.peek(2, 9, undefined).map(({ state }) => state)).toEqual(["scheduled", "active"]);
    expect(queue.peek(4, 9, undefined)).toEqual([]);
  });
});

describe("scheduling", () => {
  it("gives a message when its time comes, in the order of times, under a new number", () => {
    const { queue, take, moveOn, now } = queueAt();
    queue.enqueue([
      aMessage("late", { scheduledFor: now() + 2000 }),
      aMessage("soon", { scheduledFor: now() + 1000 }),
      aMessage("past", { scheduledFor: now() - 1 }),
    ]);
    expect(take()).toMatchObject({ body: "past" });
    moveOn(999);
    expect(take()).toBeUndefined();
    moveOn(1001);
    expect(take()).toMatchObject({ body: "soon" });
    expect(take()).toMatchObject({ body: "late" });
    expect(summaryOf(queue).slice(1)).toMatchObject([{ sequenceNumber: 4 }, { sequenceNumber: 5 }]);
    expect(queue.peek(4, 1, undefined)).toMatchObject([{ enqueuedAt: now() - 1000 }]);
  });

  it("begins the time to live when the message becomes active", () => {
    const { queue, moveOn, now } = queueAt();
    queue.enqueue([aMessage("a", { scheduledFor: now() + 5000, timeToLiveInMs: 1000 })]);
    moveOn(5000);
    expect(queue.counts().active).toBe(1);
    moveOn(1000);
    expect(queue.counts().active).toBe(0);
  });

  it("cancels all of the messages named or none", () => {
    const { queue, moveOn, now } = queueAt();
    queue.enqueue([
      aMessage("a", { scheduledFor: now() + 1000 }),
      aMessage("b", { scheduledFor: now() + 1000 }),
      aMessage("c"),
    ]);
    expect(() => queue.cancelScheduled([1, 3])).toThrow(notFound);
    expect(queue.counts().scheduled).toBe(2);
    queue.cancelScheduled([1]);
    expect(() => queue.cancelScheduled([1])).toThrow(notFound);
    moveOn(1000);
    expect(summaryOf(queue)).toMatchObject([{ body: "c" }, { body: "b" }]);
  });
});

describe("duplicate detection", () => {
  const definition = {
    RequiresDuplicateDetection: true,
    DuplicateDetectionHistoryTimeWindow: "PT1M",
  };

  it("drops an id within the window and answers with the first one's number", () => {
    const { queue, moveOn } = queueAt(definition);
    expect(queue.enqueue([aMessage("a"), aMessage("a"), aMessage("b")])).toEqual([1, 1, 2]);
    moveOn(59_999);
    expect(queue.enqueue([aMessage("a")])).toEqual([1]);
    moveOn(1);
    expect(queue.enqueue([aMessage("a")])).toEqual([3]);
    expect(queue.counts().active).toBe(3);
  });

  it("remembers ids of messages that were completed, scheduled or cancelled", () => {
    const { queue, take, now } = queueAt(definition);
    queue.enqueue([aMessage("a"), aMessage("b", { scheduledFor: now() + 1000 })]);
    take();
    queue.settle("lock1", completed);
    queue.cancelScheduled([2]);
    expect(queue.enqueue([aMessage("a"), aMessage("b")])).toEqual([1, 2]);
    expect(queue.counts()).toEqual({ active: 0, scheduled: 0, deferred: 0, deadLettered: 0 });
  });

  it("is off unless the queue wants it", () => {
    const { queue } = queueAt();
    expect(queue.enqueue([aMessage("a"), aMessage("a")])).toEqual([1, 2]);
  });
});
