import { makeVirtualQueue } from "../../chaos/queue/makeVirtualQueue";
import type { Consumer, QueueMessage } from "../../chaos/queue/virtualQueue";
import { makeDice } from "../../chaos/time/makeDice";
import { makeVirtualTime } from "../../chaos/time/makeVirtualTime";

/** A queue with consumers that do what they are told with each message. */
function aQueue(
  consumers: number,
  take: (consumer: number, message: QueueMessage) => Promise<void>,
) {
  const time = makeVirtualTime();
  const told: string[] = [];
  const queue = makeVirtualQueue({
    time,
    limits: {
      lockDurationInMs: 10_000,
      maxDeliveryCount: 3,
      functionTimeoutInMs: 60_000,
      sessionIdleTimeoutInMs: 5_000,
    },
    duplicatesKnownForInMs: 600_000,
    diceOf: () => makeDice("queue"),
    tell: (_message, news) => void told.push(news),
  });
  const all = Array.from({ length: consumers }, (_, index): Consumer => {
    return { isAlive: () => true, handle: (message) => take(index, message) };
  });
  for (const one of all) queue.addConsumer(one);
  const send = (messageId: string, dueAt?: number) =>
    queue.accept({ body: messageId, sessionId: "s", messageId }, dueAt);
  return { time, queue, told, consumers: all, send };
}

const never = () => new Promise<void>(() => undefined);

describe("the virtual queue", () => {
  it("hands a session's messages out one after the other, each once", async () => {
    const taken: string[] = [];
    const { time, send } = aQueue(3, async (_, { messageId }) => {
      taken.push(`${messageId} begun`);
      await time.sleep(100);
      taken.push(`${messageId} done`);
    });
    for (const id of ["one", "two", "one"]) send(id);
    await time.run(() => false);
    expect(taken).toEqual(["one begun", "one done", "two begun", "two done"]);
  });

  it("delivers what was rejected again, and buries it after its last delivery", async () => {
    const deliveries: number[] = [];
    const { time, queue, told, send } = aQueue(1, async (_, { deliveries: count }) => {
      deliveries.push(count);
      throw new Error("No.");
    });
    send("one");
    await time.run(() => false);
    expect(deliveries).toEqual([1, 2, 3]);
    expect(told).toEqual(["lastDelivery", "deadLetter"]);
    expect(queue.deadLetters()).toMatchObject([{ messageId: "one" }]);
  });

  it("keeps the session of a dead consumer locked until its lock has ended", async () => {
    const taken: number[] = [];
    let holder = 0;
    const { time, queue, consumers, send } = aQueue(2, async (consumer) => {
      taken.push(time.passed());
      holder = consumer;
      if (taken.length === 1) await never();
    });
    send("one");
    time.after(1_000, () => {
      for (const dead of consumers.slice(holder, holder + 1)) {
        expect(queue.removeConsumer(dead)).toEqual(["s"]);
      }
    });
    await time.run(() => false);
    expect(taken).toEqual([2, 11_000]);
  });

  it("hands a session to another consumer when its lock gets lost, while the first goes on", async () => {
    const taken: number[] = [];
    const { time, queue, told, send } = aQueue(2, async (consumer) => {
      taken.push(consumer);
      await time.sleep(500);
    });
    send("one");
    time.after(100, () => queue.loseLock("s"));
    await time.run(() => false);
    expect(new Set(taken).size).toBe(2);
    expect(told).toEqual(["lockTaken"]);
  });

  it("knows what is scheduled, and lets it be cancelled", async () => {
    const taken: string[] = [];
    const { time, queue, send } = aQueue(1, async (_, { messageId }) => void taken.push(messageId));
    const sequence = send("later", time.now() + 60_000);
    send("much later", time.now() + 90_000);
    expect(queue.scheduledOf("s").map(({ messageId }) => messageId)).toEqual([
      "later",
      "much later",
    ]);
    queue.cancel(sequence);
    await time.run(() => false);
    expect(taken).toEqual(["much later"]);
  });
});
