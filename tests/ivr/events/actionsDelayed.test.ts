import { aCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";

const flow = flowOf({ hello: { type: "say", prompt: "Welcome." } });

describe("actions that were delayed", () => {
  it("renew a timer that still runs: it becomes stale, and another one runs as long", () => {
    const call = aCall(flow);
    const generation = call.state().timers.mediaOverdue ?? 0;
    const timers = [{ timer: "mediaOverdue", generation, delayInMs: 11_440 }] as const;

    call.happens({ type: "actionsDelayed", timers });

    const renewed = call.state().timers.mediaOverdue ?? 0;
    expect(renewed).toBeGreaterThan(generation);
    expect(call.actions()).toEqual([
      { type: "startTimer", timer: "mediaOverdue", generation: renewed, delayInMs: 11_440 },
    ]);
    call.happens({ type: "timerFired", timer: "mediaOverdue", generation });
    expect(call.actions()).toEqual([]);
  });

  it("change nothing about timers that have fired, were stopped or belong to others", () => {
    const call = aCall(flow);
    const before = call.state();
    const running = before.timers.mediaOverdue ?? 0;

    call.happens({
      type: "actionsDelayed",
      timers: [
        { timer: "mediaOverdue", generation: running - 1, delayInMs: 1000 },
        { timer: "ring", generation: 1, delayInMs: 1000 },
        { timer: "noInput", generation: 0, delayInMs: 1000 },
      ],
    });

    expect(call.state()).toBe(before);
  });
});
