import { IvrError } from "../../../lib/errors";
import { guid, anApp } from "../aPlacingApp";

describe("a key of a call", () => {
  const request = { to: { userId: "u" }, dialled: "instance-1" };
  const unknownOutcome = new IvrError("GRAPH_UNAVAILABLE", "No answer.", {
    details: { outcome: "unknown" },
  });

  it("rings once, however often it comes", async () => {
    const { place, created } = anApp();
    const first = await place(request, "key-1");
    const second = await place({ dialled: "instance-1", to: { userId: "u" } }, "key-1");
    const other = await place(request, "key-2");
    expect({ second, isOther: other.id !== first.id, rings: created.length }).toEqual({
      second: first,
      isOther: true,
      rings: 2,
    });
  });

  it("rings once, however many come at once", async () => {
    const { place, created } = anApp();
    const placed = await Promise.all([1, 2, 3, 4].map(() => place(request, "key-1")));
    expect([created.length, new Set(placed.map(({ id }) => id)).size]).toEqual([1, 1]);
  });

  it("is refused for another call", async () => {
    const { place, created } = anApp();
    await place(request, "key-1");
    await expect(place({ ...request, ring: 20 }, "key-1")).rejects.toMatchObject({
      code: "IDEMPOTENCY_KEY_REUSED",
    });
    expect(created).toHaveLength(1);
  });

  it("is not dialled again while nobody knows whether it rings", async () => {
    let dialled = 0;
    const { place, events } = anApp({
      createCall: () => {
        dialled += 1;
        return Promise.reject(unknownOutcome);
      },
    });
    const first = await place(request, "key-1");
    expect(first).toEqual({ id: guid });
    expect(await place(request, "key-1")).toEqual(first);
    expect([dialled, events]).toEqual([1, []]);
  });

  it("is free again once Graph has refused its call", async () => {
    const answers = [
      () => Promise.reject(new IvrError("GRAPH_REFUSED", "Refused.")),
      () => Promise.resolve({ callId: "call-2" }),
    ];
    const { place } = anApp({
      createCall: () => (answers.shift() ?? (() => Promise.reject(unknownOutcome)))(),
    });
    await expect(place(request, "key-1")).rejects.toMatchObject({ code: "GRAPH_REFUSED" });
    expect(await place(request, "key-1")).toMatchObject({ callId: "call-2" });
  });

  it("is told of once more where the queue's answer is lost, and goes on ringing", async () => {
    let told = 0;
    const { place, created, memory } = anApp({
      sendCallEvents: () => {
        told += 1;
        return told === 1
          ? Promise.reject(new IvrError("QUEUE_UNAVAILABLE", "No answer."))
          : Promise.resolve();
      },
    });
    await place(request, "key-1");
    expect([told, created.length, memory.requests.length]).toEqual([2, 1, 0]);
  });

  it("stays taken where a call that nobody was told of may still ring", async () => {
    const { place, created, memory } = anApp({
      sendCallEvents: () => Promise.reject(new IvrError("QUEUE_UNAVAILABLE", "No broker.")),
    });
    memory.failNext("hangUp", "GRAPH_UNAVAILABLE");
    await expect(place(request, "key-1")).rejects.toMatchObject({ code: "QUEUE_UNAVAILABLE" });
    await place(request, "key-1");
    expect(created).toHaveLength(1);
  });

  it("hangs up what was withdrawn while it was dialled", async () => {
    const { place, attempts, memory } = anApp({
      createCall: async ({ attemptId }) => {
        await attempts.withdrawAttempt(attemptId);
        return { callId: "call-1" };
      },
    });
    await place(request);
    expect(memory.requests).toEqual([{ action: "hangUp", call: { callId: "call-1" } }]);
  });

  it("does not lose a call that storage does not note", async () => {
    const { attempts } = anApp();
    const { place, events } = anApp({
      attempts: {
        ...attempts,
        fillCallId: () => Promise.reject(new IvrError("STORAGE_UNAVAILABLE", "Away.")),
      },
    });
    expect(await place(request)).toMatchObject({ callId: "call-1" });
    expect(events).toHaveLength(1);
  });
});
