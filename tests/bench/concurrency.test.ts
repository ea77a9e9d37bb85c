import { findKnee, type Level } from "../../bench/concurrency/findKnee";
import { makeRequestWatch } from "../../bench/concurrency/playKeys";

const level = (calls: number, changes: Partial<Level> = {}): Level => ({
  calls,
  p50InMs: 20,
  p99InMs: 60,
  cpuSeconds: 0.05,
  appLoad: 0.2,
  benchLoad: 0.3,
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
    [{ p99InMs: Number.NaN }, 128, "neither sessions nor these processes"],
    [{ strayed: 1 }, 128, "neither sessions nor these processes"],
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
    const seen = (at: number, path: string) =>
      watch.seen({ at, path, method: "POST", headers: {} });
    const [one, other] = [watch.next("one"), watch.next("other")];
    seen(1, "/v1.0/communications/calls/one/subscribeToTone");
    seen(2, "/v1.0/communications/calls/other/playPrompt");
    seen(3, "/v1.0/communications/calls/one/playPrompt");
    seen(4, "/v1.0/communications/calls/one/playPrompt");
    expect(await Promise.all([one, other])).toEqual([3, 2]);
  });
});
