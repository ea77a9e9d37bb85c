import { sleep } from "../../lib/sleep";
import { makeWaking } from "../../lib/time/makeWaking";

describe("makeWaking", () => {
  it("ends a wait before its time, and one that begins later at once", async () => {
    const waking = makeWaking();
    const began = performance.now();
    const waiting = sleep(60_000, waking);
    expect(waking.isAwake()).toBe(false);
    waking.wake();
    await Promise.all([waiting, sleep(60_000, waking)]);
    expect(waking.isAwake()).toBe(true);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it("tells everybody once", () => {
    const waking = makeWaking();
    const told: string[] = [];
    waking.whenAwake(() => told.push("first"));
    waking.whenAwake(() => told.push("second"));
    waking.wake();
    waking.wake();
    expect(told).toEqual(["first", "second"]);
  });
});
