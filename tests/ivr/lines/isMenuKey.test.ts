import { operationOf } from "../../support/activities";
import type { Flow } from "../../../lib/flow/document/flow";
import type { Tone } from "../../../lib/ivr/call/tone";
import { isMenuKey } from "../../../lib/ivr/lines/isMenuKey";
import { aCall, type ToldCall } from "../../support/aCall";
import { aPlan } from "../../support/aPlan";
import { flowOf } from "../../support/flowOf";
import { account, choose, option, there } from "../../support/timingRules";

const menu = { ...choose, options: [option("1"), option("2", "account"), option("34")] };
const flow = flowOf({ choose: menu, account, there }, { globals: { "0": "operator" } });

/** Whether a key that comes now would be written down. */
function shows(call: ToldCall, of: Flow, tone: Tone, sequenceId: number): boolean {
  const before = call.state();
  call.happens({ type: "toneReceived", tone, sequenceId });
  const event = {
    id: "1",
    callId: "call-1",
    at: "2026-11-20T09:00:09.000Z",
    type: "toneReceived" as const,
    tone,
    sequenceId,
  };
  return isMenuKey(before, event, call.state(), aPlan(of));
}

describe("a key that a menu used", () => {
  test.each<[string, Tone, boolean]>([
    ["an option", "tone1", true],
    ["the beginning of an option", "tone3", true],
    ["a universal key", "tone0", true],
    ["a wrong key", "tone9", false],
    ["a key that no dial pad has", "flash", false],
  ])("is %s: %s", (_what, tone, expected) => {
    expect(shows(aCall(flow), flow, tone, 1)).toBe(expected);
  });

  it("is the rest of an option too, but no universal key within it", () => {
    const rest = aCall(flow);
    rest.press("3");
    const universal = aCall(flow);
    universal.press("3");

    expect(shows(rest, flow, "tone4", 7)).toBe(true);
    expect(shows(universal, flow, "tone0", 7)).toBe(false);
  });

  it("is no key of another step, nor one of a call that has not begun", () => {
    const call = aCall(flow);
    call.press("2");

    expect(shows(call, flow, "tone1", 7)).toBe(false);
    expect(shows(aCall(flow, { isNew: true }), flow, "tone1", 1)).toBe(false);
  });

  it("is none that waits for an earlier one, and not that one either", () => {
    const call = aCall(flow);
    call.press("3");

    expect(shows(call, flow, "tone1", 8)).toBe(false);
    expect(shows(call, flow, "tone4", 7)).toBe(false);
  });

  it("is none that takes the call back to before its first key", () => {
    const call = aCall(flow);
    call.press("3");
    call.pass(-900);

    expect(shows(call, flow, "tone1", 5)).toBe(false);
  });

  it("is none that is typed ahead or dropped while words must be heard", () => {
    const heard = { ...menu, bargeIn: false };
    const ahead = flowOf({ choose: heard, account, there });
    const flushed = flowOf({ choose: { ...heard, typeAhead: "flush" }, account, there });
    const call = aCall(ahead);
    call.press("1");
    call.heard();

    expect(shows(aCall(ahead), ahead, "tone1", 1)).toBe(false);
    expect(shows(aCall(flushed), flushed, "tone1", 1)).toBe(false);
  });

  it("is none that the PIN of a menu asks for", () => {
    const vault = flowOf({ choose: { ...menu, pin: { pin: "demo" } }, account, there });
    expect(shows(aCall(vault), vault, "tone1", 1)).toBe(false);
    const call = aCall(vault);
    call.press("1#");
    call.happens({
      type: "pinChecked",
      operation: operationOf(call.state()) ?? "",
      outcome: "right",
    });

    expect(shows(call, vault, "tone1", 8)).toBe(true);
  });

  it("is none that ends the wait for sound", () => {
    const call = aCall(flow);
    call.happens({ type: "audioInactive" });
    call.promptFails();

    expect(shows(call, flow, "tone1", 6)).toBe(false);
  });

  it("is no event but a key", () => {
    const call = aCall(flow);
    const event = { id: "1", callId: "call-1", at: "2026-11-20T09:00:09.000Z" };

    expect(
      isMenuKey(call.state(), { ...event, type: "audioActive" }, call.state(), aPlan(flow)),
    ).toBe(false);
  });
});
