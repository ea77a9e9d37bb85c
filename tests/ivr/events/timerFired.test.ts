import type { TimerName } from "../../../lib/ivr/call/callEvent";
import { type ToldCall } from "../../support/aCall";
import { aMenu, anEntry, asked, effectOf } from "../../support/timingRules";

describe("rule 8: a timer of an older generation does nothing", () => {
  const stale = (call: ToldCall, timer: TimerName, generation: number) =>
    call.happens({ type: "timerFired", timer, generation });

  test.each<TimerName>([
    "noInput",
    "interDigit",
    "reorder",
    "mediaOverdue",
    "ring",
    "keepAlive",
    "callLimit",
  ])("%s of generation 0, or of one that never was, stays quiet", (timer) => {
    const call = asked(aMenu());

    expect(effectOf(call, () => stale(call, timer, 0))).toEqual("none");
    expect(effectOf(call, () => stale(call, timer, 999))).toEqual("none");
  });

  it("rings once however often it is delivered", () => {
    const call = asked(aMenu());
    const generation = call.state().timers.noInput ?? 0;
    stale(call, "noInput", generation);

    expect(effectOf(call, () => stale(call, "noInput", generation))).toEqual("none");
  });

  it("stays quiet after its attempt, its step and its call", () => {
    const call = asked(aMenu());
    const generation = call.state().timers.noInput ?? 0;
    call.rings("noInput");
    call.heard();
    expect(effectOf(call, () => stale(call, "noInput", generation))).toEqual("none");

    const second = call.state().timers.noInput ?? 0;
    call.press("2");
    expect(effectOf(call, () => stale(call, "noInput", second))).toEqual("none");

    call.ends();
    expect(effectOf(call, () => stale(call, "callLimit", 2))).toEqual("none");
  });

  it("gives each timer a generation of its own, higher than all before", () => {
    const call = asked(anEntry());
    call.press("1");
    const first = call.state().timers.interDigit ?? 0;
    call.press("2");

    expect(call.state().timers.interDigit).toBeGreaterThan(first);
    expect(call.state().generation).toBe(call.state().timers.interDigit);
  });
});
