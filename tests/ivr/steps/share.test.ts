import { placeOf } from "../../support/placeOf";
import { newCall } from "../../../lib/ivr/call/newCall";
import { step } from "../../../lib/ivr/step";
import { aPlan } from "../../support/aPlan";
import { flowOf } from "../../support/flowOf";

const say = (prompt: string) => ({ type: "say", prompt });

describe("share", () => {
  const parts = (...percents: number[]) =>
    flowOf({
      share: {
        type: "share",
        parts: percents.map((percent, index) => ({ percent, next: `part${index}` })),
      },
      ...Object.fromEntries(percents.map((_, index) => [`part${index}`, say("Part.")])),
    });
  const takenBy = (callId: string, ...percents: number[]) => {
    const plan = aPlan(parts(...percents));
    const at = "2026-11-20T09:00:00.000Z";
    const begun = step(
      newCall(callId, at),
      { id: "1", callId, at, type: "callIncoming", source: { kind: "phone" }, dialled: [] },
      plan,
    );
    const { state } = step(begun.state, { id: "2", callId, at, type: "audioActive" }, plan);
    return placeOf(state);
  };

  it("sends about as many calls each way as it says, whatever their percents add up to", () => {
    const taken = Array.from({ length: 1000 }, (_, index) => takenBy(`call-${index}`, 10, 30));
    const first = taken.filter((one) => one === "part0").length;

    expect(first).toBeGreaterThan(200);
    expect(first).toBeLessThan(300);
    expect(new Set(taken)).toEqual(new Set(["part0", "part1"]));
  });

  it("sends the same call the same way each time", () => {
    expect(takenBy("call-7", 50, 50)).toBe(takenBy("call-7", 50, 50));
  });

  it("sends nobody where it says none", () => {
    expect(takenBy("call-1", 0, 100)).toBe("part1");
  });

  it("takes the last way when all say none", () => {
    expect(takenBy("call-1", 0, 0)).toBe("part1");
  });
});
