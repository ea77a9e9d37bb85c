import { questionOf } from "../../support/activities";
import type { CallParty } from "../../../lib/ivr/call/callParty";
import { aCall, type ToldCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";

const say = (prompt: string) => ({ type: "say", prompt });
const aCallback = (changes: object = {}, rest: object = {}) =>
  flowOf(
    {
      callMe: {
        type: "callback",
        number: "caller",
        prompt: "Your number?",
        queue: "counter",
        confirmed: "confirmed",
        refused: "refused",
        ...changes,
      },
      confirmed: say("Confirmed."),
      refused: say("Refused."),
    },
    rest,
  );
const readBack = (...groups: readonly string[]) =>
  `-> playPrompt "We will call you back on this number:" ${groups.map((group) => `"${group}"`).join(" ")} "To confirm, press 1. To enter another number, press 2."`;
const asksNumber = ['-> playPrompt "Your number?"', "== asking callMe"];
const requested = (call: ToldCall) =>
  call.actions().flatMap((action) => (action.type === "requestCallback" ? [action] : []));

describe("a callback to the caller's number", () => {
  it("reads it back and takes it", () => {
    const call = aCall(aCallback());
    expect(questionOf(call.state())).toMatchObject({ candidate: "+4930555099" });

    expect(call.press("1")).toEqual([
      "-> cancelMediaProcessing",
      "-> requestCallback counter",
      '-> playPrompt "Confirmed."',
      "== announcing confirmed",
    ]);
    expect(requested(call)).toEqual([
      {
        type: "requestCallback",
        operation: "callback-6",
        callbackQueue: "counter",
        phoneNumber: "+4930555099",
        flow: "test",
        step: "callMe",
      },
    ]);
    expect(call.state().variables).toEqual({});
  });

  it("says in which hours it was promised", () => {
    const call = aCall(aCallback({ windows: "office" }));
    call.press("1");

    expect(requested(call)).toMatchObject([{ windows: "office" }]);
  });

  it.each<[string, CallParty]>([
    ["is withheld", { kind: "phone" }],
    ["is none", { kind: "user", id: "11111111-1111-4111-8111-111111111111" }],
    ["is unknown", { kind: "unknown" }],
  ])("asks for it where it %s", (_why, caller) => {
    const call = aCall(aCallback(), { caller });

    expect(call.actions().at(-1)).toMatchObject({ clips: [{ text: "Your number?" }] });
    expect(call.press("0305550#")[0]).toBe(
      readBack("zero", "three zero", "five five", "five zero"),
    );
  });

  it("asks for another one after no", () => {
    const call = aCall(aCallback());

    expect(call.press("2")).toEqual(["-> cancelMediaProcessing", ...asksNumber]);
    expect(call.state().variables).toEqual({});
  });

  it("asks again after a key that is neither, with the number still in mind", () => {
    const call = aCall(aCallback());

    expect(call.press("7").at(-1)).toBe("== asking callMe attempt 2");
    call.press("1");
    expect(requested(call)).toHaveLength(1);
  });

  it("reads it back again after silence, and goes where it says after the last", () => {
    const call = aCall(aCallback({ tries: { noInput: 2 } }));
    call.heard();
    expect(call.rings("noInput").at(-1)).toBe("== asking callMe attempt 2");
    call.heard();

    expect(call.rings("noInput").at(-1)).toBe("== announcing refused");
    expect(requested(call)).toEqual([]);
  });
});

describe("a callback to a number the caller enters", () => {
  const asking = () => aCall(aCallback({ number: "ask" }));

  it("asks for it whoever calls", () => {
    expect(questionOf(asking().state())).not.toHaveProperty("candidate");
  });

  it("takes it at # and after a pause, and at eighteen digits", () => {
    const paused = asking();
    paused.press("12345");

    expect(asking().press("12345#").at(-1)).toBe("== asking callMe");
    expect(paused.rings("interDigit")[0]).toBe(readBack("one", "two three", "four five"));
    const longest = asking();
    longest.press("123456789012345678");
    expect(questionOf(longest.state())).toMatchObject({ candidate: "123456789012345678" });
  });

  it("begins anew at *", () => {
    const call = asking();
    call.press("999*");

    expect(questionOf(call.state())?.digits).toBe("");
    expect(call.press("12345#")[0]).toBe(readBack("one", "two three", "four five"));
  });

  it("takes nothing shorter than five digits", () => {
    const call = asking();
    call.press("1234#");

    expect(questionOf(call.state())).toMatchObject({ noMatch: 1, digits: "" });
    expect(call.state().variables).toEqual({});
  });

  it("asks for it again after no, and takes the third no for no callback", () => {
    const call = asking();
    call.press("12345#2");
    expect(call.press("12345#2")).toEqual(["-> cancelMediaProcessing", ...asksNumber]);

    expect(call.press("12345#2").at(-1)).toBe("== announcing refused");
  });

  it("requests nothing when the caller hangs up before saying yes", () => {
    const call = asking();
    call.press("12345#");

    expect(call.ends()).toEqual([
      "-> keepCallRecord abandoned in callMe (attempt 1)",
      "== ended callerHungUp",
    ]);
  });
});
