import { refusals } from "../../../../local/servicebus/model/refusal";
import type { SessionLock } from "../../../../local/servicebus/model/brokerMessage";
import { aMessage, queueAt, summaryOf } from "../support/queueAt";

const completed = { outcome: "completed" } as const;
const lockLost = refusals.sessionLockLost();

function sessions(definition = {}) {
  const context = queueAt({ RequiresSession: true, LockDuration: "PT30S", ...definition });
  const { queue } = context;
  return {
    ...context,
    send: (sessionId: string, ...bodies: readonly string[]) =>
      queue.enqueue(bodies.map((body) => aMessage(body, { sessionId }))),
    acceptNext: () => {
      const lock = queue.acceptNextSession("holder");
      if (!lock) throw new Error("No session is ready.");
      return lock;
    },
  };
}

describe("a queue with sessions", () => {
  it("refuses a batch with a message that has no session, as a whole", () => {
    const { queue } = sessions();
    expect(() => queue.enqueue([aMessage("a", { sessionId: "s" }), aMessage("b")])).toThrow(
      refusals.sessionIdMissing("calls"),
    );
    expect(queue.counts().active).toBe(0);
  });

  it("gives a holder its own session's messages only, in order", () => {
    const { send, take, acceptNext } = sessions();
    send("A", "a1", "a2");
    send("B", "b1");
    send("A", "a3");
    const first = acceptNext();
    const second = acceptNext();
    expect([first.sessionId, second.sessionId]).toEqual(["A", "B"]);
    const bodies = [take(first), take(second), take(first), take(first), take(second), take(first)];
    expect(bodies.map((taken) => taken?.body)).toEqual([
      "a1",
      "b1",
      "a2",
      "a3",
      undefined,
      undefined,
    ]);
  });

  it("grants the session that has waited longest, and none that is held", () => {
    const { queue, send, acceptNext } = sessions();
    send("A", "a1");
    send("B", "b1");
    send("C", "c1");
    queue.acceptSession("A", "holder");
    send("A", "a2");
    expect([acceptNext().sessionId, acceptNext().sessionId]).toEqual(["B", "C"]);
    expect(queue.acceptNextSession("next")).toBeUndefined();
  });

  it("grants no session whose messages have all expired", () => {
    const { queue, send, moveOn } = sessions({ DefaultMessageTimeToLive: "PT10S" });
    send("A", "a1");
    moveOn(10_000);
    expect(queue.acceptNextSession("next")).toBeUndefined();
  });

  it("lets nobody have a held session until it is released", () => {
    const { queue } = sessions();
    const lock = queue.acceptSession("A", "one");
    expect(() => queue.acceptSession("A", "two")).toThrow(refusals.sessionCannotBeLocked("A"));
    queue.releaseSession(lock);
    expect(queue.acceptSession("A", "two")).toMatchObject({ holder: "two", ended: false });
    expect(lock.ended).toBe(true);
  });

  it("gives back unsettled messages in order and uncounted when a session is released", () => {
    const { queue, send, take, acceptNext } = sessions();
    send("A", "a1", "a2", "a3");
    const lock = acceptNext();
    const [first, second] = [take(lock), take(lock)];
    queue.settle(first?.token ?? "", completed);
    queue.releaseSession(lock);
    const next = acceptNext();
    expect([take(next)?.body, take(next)?.body]).toEqual(["a2", "a3"]);
    expect(summaryOf(queue)).toMatchObject([{ deliveryCount: 0 }, { deliveryCount: 0 }]);
    expect(() => queue.settle(second?.token ?? "", completed)).toThrow(refusals.messageLockLost());
  });

  it("counts the deliveries of a lock that ran out and tells its holder", () => {
    const { queue, send, take, acceptNext, moveOn } = sessions();
    const lost: SessionLock[] = [];
    queue.observe({
      messageReady: () => undefined,
      sessionLockLost: (lock) => {
        lost.push(lock);
      },
    });
    send("A", "a1", "a2");
    const lock = acceptNext();
    take(lock);
    moveOn(30_000);
    expect(lost).toEqual([lock]);
    expect(() => queue.renewSessionLock(lock)).toThrow(lockLost);
    expect(() => queue.getSessionState(lock)).toThrow(lockLost);
    expect(() => queue.sessionLock("A")).toThrow(lockLost);
    expect(summaryOf(queue)).toMatchObject([
      { body: "a1", deliveryCount: 1 },
      { body: "a2", deliveryCount: 0 },
    ]);
  });

  it("offers a session again once, when all of its messages are back in their places", () => {
    const { queue, send, take, acceptNext, moveOn } = sessions();
    send("A", "a1", "a2", "a3");
    const lock = acceptNext();
    take(lock);
    take(lock);
    const granted: (string | undefined)[] = [];
    queue.observe({
      messageReady: () => {
        const next = queue.acceptNextSession("next");
        for (let taken = next && take(next); taken; taken = next && take(next)) {
          granted.push(taken.body);
        }
      },
      sessionLockLost: () => undefined,
    });
    moveOn(30_000);
    expect(granted).toEqual(["a1", "a2", "a3"]);
    expect(queue.acceptNextSession("another")).toBeUndefined();
  });

  it("keeps all of a session's messages while its lock is renewed", () => {
    const { queue, send, take, acceptNext, moveOn, now } = sessions();
    send("A", "a1");
    send("B", "b1");
    const [first, second] = [acceptNext(), acceptNext()];
    const token = take(first)?.token ?? "";
    moveOn(20_000);
    expect(queue.renewSessionLock(first)).toBe(now() + 30_000);
    expect(queue.renewMessageLock(token)).toBe(now() + 30_000);
    moveOn(20_000);
    expect([first.ended, second.ended]).toEqual([false, true]);
    queue.settle(token, completed);
    expect(queue.sessionLock("A")).toBe(first);
  });

  it("tells the holder of a session about its new messages, and anybody about others", () => {
    const { queue, send } = sessions();
    const held = queue.acceptSession("A", "holder");
    const told: (string | undefined)[] = [];
    queue.observe({
      messageReady: (lock) => {
        told.push(lock?.sessionId);
      },
      sessionLockLost: () => undefined,
    });
    send("A", "a1");
    send("B", "b1");
    queue.releaseSession(held);
    expect(told).toEqual(["A", undefined, undefined]);
  });

  it("keeps a session's state for the next holder until it is taken away", () => {
    const { queue } = sessions();
    const state = Buffer.from("state");
    const first = queue.acceptSession("A", "one");
    expect(queue.getSessionState(first)).toBeUndefined();
    queue.setSessionState(first, state);
    queue.releaseSession(first);
    const second = queue.acceptSession("A", "two");
    expect(queue.getSessionState(second)).toBe(state);
    expect(() => queue.setSessionState(first, undefined)).toThrow(lockLost);
    queue.setSessionState(second, undefined);
    expect(queue.getSessionState(second)).toBeUndefined();
  });

  it("gives a deferred message to its own session's holder only", () => {
    const { queue, send, take, acceptNext } = sessions();
    send("A", "a1");
    const lock = acceptNext();
    queue.settle(take(lock)?.token ?? "", { outcome: "deferred", properties: {} });
    const other = queue.acceptSession("B", "other");
    expect(() => queue.receiveDeferred([1], other)).toThrow(refusals.messageNotFound());
    queue.receiveDeferred([1], lock);
    queue.releaseSession(lock);
    expect(summaryOf(queue)).toMatchObject([{ state: "deferred", deliveryCount: 0 }]);
  });

  it("lets anybody receive the dead letters", () => {
    const { queue, deadLetters, send, take, acceptNext } = sessions({ MaxDeliveryCount: 1 });
    send("A", "a1");
    queue.settle(take(acceptNext())?.token ?? "", { outcome: "abandoned", properties: {} });
    expect(deadLetters.receiveAndDelete(undefined)).toMatchObject({ sessionId: "A" });
    expect(deadLetters.counts().active).toBe(0);
  });
});
