import { makeCallClock } from "../../../local/graph/callClock";
import { makeManualClock } from "./support/manualClock";

describe("makeCallClock", () => {
  it("runs as many times as fast as the clock beneath it, and goes on from where it was at a new scale", async () => {
    const beneath = makeManualClock(0);
    const clock = makeCallClock(beneath, 50);
    const fired: number[] = [];
    clock.after(1000, () => fired.push(clock.now()));
    await beneath.advance(19);
    expect(fired).toEqual([]);
    await beneath.advance(1);
    expect(fired).toEqual([1000]);
    clock.setTimeScale(2);
    await beneath.advance(100);
    expect(clock.now()).toBe(1200);
  });
});
