import { aCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";
import { aRing, pressOften } from "./circlingFlow";

describe("a call that goes on and on", () => {
  it("is remembered in less than 30 kB, through 2000 steps", () => {
    const call = aCall(aRing(60, { limits: { maxSteps: 2000 } }));

    expect(pressOften(call, "1", 2005)).toBeLessThan(30_000);
    expect(call.state()).toMatchObject({
      activity: { type: "ending" },
      steps: 2001,
      outcome: "failed",
    });
  });

  it("is told by its beginning and its end", () => {
    const call = aCall(aRing(3, { limits: { maxSteps: 300 } }));
    pressOften(call, "1", 200);
    call.ends();
    const times = (call.record()?.path ?? []).map(({ atInMs }) => atInMs);

    expect(times).toHaveLength(80);
    expect(times.slice(0, 20)).toEqual(
      Array.from({ length: 20 }, (_, index) => (index + 1) * 1000),
    );
    expect(times.slice(20)).toEqual(Array.from({ length: 60 }, (_, index) => (index + 142) * 1000));
  });

  it("names each milestone once, in the order they were reached", () => {
    const call = aCall(aRing(3, {}));
    pressOften(call, "1", 20);

    expect(call.state().milestones.map((name) => name.replace(/0+(?=\d)/, ""))).toEqual([
      "milestone0",
      "milestone1",
      "milestone2",
    ]);
  });

  it("keeps 64 keys typed ahead, and no more", () => {
    const call = aCall(
      flowOf({
        notice: { type: "say", prompt: "Listen.", bargeIn: false, next: "account" },
        account: {
          type: "collect",
          kind: "digits",
          into: "account",
          length: [1, 64],
          terminators: [],
          prompt: "Account.",
          next: "hangup",
        },
      }),
    );
    call.press("123456789".repeat(20));

    expect(call.state().typeAhead.join("")).toBe("123456789".repeat(20).slice(0, 64));
    expect(call.heard().at(-1)).toBe("== ending (goodbye)");
  });

  it("holds no more than eight keys for one that is missing", () => {
    const call = aCall(aRing(3, {}));
    const tone = (sequenceId: number) =>
      call.happens({ type: "toneReceived", tone: "tone5", sequenceId });
    tone(1);
    for (let sequenceId = 3; sequenceId < 10; sequenceId++) tone(sequenceId);
    expect(call.state()).toMatchObject({ lastSequenceId: 1 });
    expect(call.state().gapsAreNormal).toBeUndefined();
    expect(call.state().early).toHaveLength(7);

    tone(10);
    expect(call.state()).toMatchObject({ early: [], lastSequenceId: 10, gapsAreNormal: true });
    expect(call.state().timers.reorder).toBe(0);
  });
});
