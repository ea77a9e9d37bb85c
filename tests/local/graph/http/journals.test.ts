import { makeEventLog } from "../../../../local/graph/http/eventLog";
import { makeJournal } from "../../../../local/graph/http/journal";

describe("a journal", () => {
  it("keeps the newest entries, so many", () => {
    const journal = makeJournal<{ callId: string; number: number }>({
      entries: 3,
      characters: 10_000,
    });
    for (let number = 1; number <= 5; number++) {
      journal.add({ callId: number === 4 ? "other" : "call", number });
    }
    expect(journal.of(undefined).map(({ number }) => number)).toEqual([3, 4, 5]);
    expect(journal.of("call").map(({ number }) => number)).toEqual([3, 5]);
  });

  it("keeps so much and no more, and the newest whatever its size", () => {
    const journal = makeJournal<{ callId: string; body: string }>({
      entries: 100,
      characters: 1000,
    });
    for (let count = 0; count < 10; count++) {
      journal.add({ callId: `call-${count}`, body: "x".repeat(300) });
    }
    expect(journal.of(undefined).map(({ callId }) => callId)).toEqual([
      "call-7",
      "call-8",
      "call-9",
    ]);
    journal.add({ callId: "large", body: "x".repeat(5000) });
    expect(journal.of(undefined).map(({ callId }) => callId)).toEqual(["large"]);
  });
});

describe("the event log", () => {
  const clock = { now: () => 0, after: () => () => undefined };
  const rung = { type: "incoming" } as const;

  it("forgets the oldest calls when there are too many, or too many events of them", () => {
    const log = makeEventLog(clock, { calls: 3, events: 10 });
    for (const callId of ["one", "two", "three", "four"]) log.append(callId, rung);
    expect(["one", "two", "three", "four"].map(log.has)).toEqual([false, true, true, true]);
    for (let count = 0; count < 8; count++) log.append("four", rung);
    expect(["two", "three", "four"].map(log.has)).toEqual([false, true, true]);
    for (let count = 0; count < 20; count++) log.append("four", rung);
    expect(["three", "four"].map(log.has)).toEqual([false, true]);
  });
});
