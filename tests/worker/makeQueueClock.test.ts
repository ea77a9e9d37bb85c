import { makeQueueClock } from "../../lib/worker/makeQueueClock";

const began = Date.parse("2026-11-20T09:00:00.000Z");
const iso = (passedInMs: number) => new Date(began + passedInMs).toISOString();

/** A process whose clock is so much ahead of the queue's. */
function aProcess(aheadInMs: number) {
  let passedInMs = 0;
  let skewInMs = aheadInMs;
  const clock = makeQueueClock(() => iso(passedInMs + skewInMs));
  return {
    /** Time passes, then a message arrives that the queue took so long ago. */
    receive: (afterInMs: number, delayInMs = 5) => {
      passedInMs += afterInMs;
      clock.noteEnqueued(iso(passedInMs - delayInMs));
    },
    setBackBy: (milliseconds: number) => {
      skewInMs -= milliseconds;
    },
    noteNonsense: () => clock.noteEnqueued("yesterday"),
    /** How wrong the process is about the queue's clock. */
    error: () => Date.parse(clock.now()) - began - passedInMs,
  };
}

describe("the queue's clock", () => {
  it("is the process's own before a message has come, and while the two agree", () => {
    const process = aProcess(0);
    expect(process.error()).toBe(0);
    for (let count = 0; count < 40; count++) process.receive(2000, 20);
    expect(process.error()).toBe(0);
  });

  it("is known with the first message to a process whose clock is behind", () => {
    const process = aProcess(-15_000);
    process.receive(100, 20);
    expect(process.error()).toBe(-20);
    process.receive(100, 3);
    expect(process.error()).toBe(-3);
    process.receive(100, 9000);
    expect(process.error()).toBe(-3);
  });

  it("is known after half a minute to a process whose clock is ahead", () => {
    const process = aProcess(15_000);
    for (let count = 0; count < 10; count++) process.receive(2500, 20);
    expect(process.error()).toBe(15_000);
    process.receive(10_000, 20);
    expect(process.error()).toBe(-20);
  });

  it("is not put back by messages that come late, when one in half a minute comes at once", () => {
    const process = aProcess(0);
    for (let count = 0; count < 40; count++) process.receive(1000, count % 15 === 0 ? 10 : 8000);
    expect(process.error()).toBe(0);
  });

  it("is not put back by a few messages that come late, however long they are apart", () => {
    const process = aProcess(0);
    for (let count = 0; count < 9; count++) process.receive(60_000, 8000);
    expect(process.error()).toBe(0);
  });

  it("is found again after the process's clock was set right", () => {
    const ahead = aProcess(15_000);
    for (let count = 0; count < 40; count++) ahead.receive(1000);
    ahead.setBackBy(15_000);
    ahead.receive(1000);
    expect(ahead.error()).toBe(0);

    const behind = aProcess(-15_000);
    behind.receive(1000);
    behind.setBackBy(-15_000);
    for (let count = 0; count < 5; count++) behind.receive(31_000);
    expect(behind.error()).toBe(0);
  });

  it("is no other for a time that cannot be read", () => {
    const process = aProcess(0);
    process.noteNonsense();
    expect(process.error()).toBe(0);
  });
});
