import { setImmediate as turn } from "node:timers/promises";
import { findKnee, type Level } from "../../bench/concurrency/findKnee";
import { makeRequestWatch } from "../../bench/concurrency/playKeys";

const level = (calls: number, changes: Partial<Level> = {}): Level => ({
  calls,
  p50InMs: 20,
  p99InMs: 60,
  cpuSeconds: 0.05,
  appLoad: 0.2,
  benchLoad: 0.3,
  storageLoad: 0.2,
  strayed: 0,
  ...changes,
});
const limits = { boundInMs: 250, sessions: 256 };

describe("findKnee", () => {
  it("is the most calls while all were served in time", () => {
    expect(findKnee([level(64), level(128)], limits)).toEqual({
      calls: 128,
      why: "it was not reached",
    });
  });

  it.each([
    [{ p99InMs: 251, appLoad: 0.9 }, 128, "the core of the app's process"],
    [{ p99InMs: 251, benchLoad: 0.9 }, 128, "broker, simulated Graph and callers, which share"],
    [{ p99InMs: 251, storageLoad: 0.9 }, 128, "storage"],
    [
      { p99InMs: Number.NaN, storageLoad: Number.NaN },
      128,
      "neither sessions nor one process alone",
    ],
    [{ strayed: 1 }, 128, "neither sessions nor one process alone"],
    [{ p99InMs: 900 }, 512, "256 sessions: further calls wait"],
  ])("lies before the first level that is late: %j", (late, calls, why) => {
    const knee = findKnee([level(64), level(calls, late), level(600)], limits);
    expect(knee.calls).toBe(64);
    expect(knee.why).toContain(why);
  });

  it("is none where the first level is late", () => {
    expect(findKnee([level(64, { p99InMs: 300 })], limits).calls).toBe(0);
  });
});

describe("makeRequestWatch", () => {
  it("tells each call of its own next prompt alone", async () => {
    const watch = makeRequestWatch();
    const told: string[] = [];
    const tell = (callId: string) => void watch.next(callId).then(() => told.push(callId));
    tell("one");
    tell("other");
    for (const asked of ["one/subscribeToTone", "other/playPrompt"]) {
      watch.seen(`/v1.0/communications/calls/${asked}`);
    }
    await turn();
    expect(told).toEqual(["other"]);
    watch.seen("/v1.0/communications/calls/one/playPrompt");
    watch.seen("/v1.0/communications/calls/one/playPrompt");
    await turn();
    expect(told).toEqual(["other", "one"]);
  });
});
