import { operationOf, questionOf } from "../../support/activities";
import type { Tone } from "../../../lib/ivr/call/tone";
import { aCall } from "../../support/aCall";
import {
  aMenu,
  anEntry,
  arrived,
  asked,
  effectOf,
  firstKey,
  nextKey,
  noKey,
  running,
} from "../../support/timingRules";

describe("rule 1: the first key is waited for from the end of the last prompt", () => {
  it("starts the wait when Graph reports the end of the prompt, not when it was sent", () => {
    const call = aCall(aMenu());

    expect(running(call, "noInput")).toBe(false);
    expect(call.heard()).toEqual([firstKey(10), "== asking choose"]);
  });

  it("starts it at the end of the last of several requests", () => {
    const greeting = Array.from({ length: 20 }, (_, index) => ({ text: `Part ${index}.` }));
    const call = aCall(aMenu({ greeting }));
    const [first, second] = call
      .actions()
      .flatMap((action) => (action.type === "playPrompt" ? [action.operation] : []));

    expect(
      effectOf(call, () => call.happens({ type: "promptCompleted", operation: first ?? "" })),
    ).toEqual("none");
    expect(call.happens({ type: "promptCompleted", operation: second ?? "" })).toEqual([
      firstKey(10),
      "== asking choose",
    ]);
  });

  test.each([
    ["10 s for a menu", aMenu(), 10],
    ["5 s for an entry", anEntry(), 5],
    ["what the flow says", aMenu({}, { defaults: { firstDigitTimeout: 7 } }), 7],
    [
      "what the step says before all",
      aMenu({ firstDigitTimeout: 4 }, { defaults: { firstDigitTimeout: 7 } }),
      4,
    ],
  ])("waits %s", (_what, flow, seconds) => {
    expect(aCall(flow).heard()[0]).toBe(firstKey(seconds));
  });

  it("starts it at once where there is nothing to say", () => {
    const call = aCall(aMenu({ prompt: [{ say: "digits", value: { var: "nothing" } }] }));

    expect(call.result().actions).toContainEqual(
      expect.objectContaining({ type: "startTimer", timer: "noInput" }),
    );
  });

  it("stops it for good with any key", () => {
    const call = asked(anEntry());
    const { noInput } = call.state().timers;
    call.press("1");

    expect(running(call, "noInput")).toBe(false);
    expect(
      effectOf(call, () =>
        call.happens({ type: "timerFired", timer: "noInput", generation: noInput ?? 0 }),
      ),
    ).toEqual("none");
  });

  test.each<Tone>(["a", "b", "c", "d", "flash"])(
    "is not stopped by %s, which no dial pad has",
    (tone) => {
      const call = asked(aMenu());
      call.happens({ type: "toneReceived", tone, sequenceId: 6 });

      expect(running(call, "noInput")).toBe(true);
      expect(call.rings("noInput")).toEqual([noKey, "== asking choose attempt 2"]);
    },
  );

  it("starts it again when the caller clears an entry", () => {
    const call = asked(anEntry());
    call.press("12");

    expect(call.press("*")).toEqual([firstKey(5), "== asking account"]);
    expect(running(call, "interDigit")).toBe(false);
    expect(questionOf(call.state())).toEqual({ attempt: 1, noInput: 0, noMatch: 0, digits: "" });
  });

  it("is not started by a prompt that the caller did not let end", () => {
    const call = aCall(anEntry());
    const operation = operationOf(call.state()) ?? "";
    call.press("1");

    expect(effectOf(call, () => call.happens({ type: "promptCompleted", operation }))).toEqual(
      "none",
    );
  });
});

describe("rule 2: each key starts only the wait between keys anew", () => {
  it("waits 3 s for the next key, from the last one", () => {
    const call = asked(anEntry());

    expect(call.press("1")).toEqual([nextKey(3), "== asking account"]);
    const first = call.state().timers.interDigit ?? 0;
    expect(call.press("2")).toEqual([nextKey(3), "== asking account"]);
    expect(
      effectOf(call, () =>
        call.happens({ type: "timerFired", timer: "interDigit", generation: first }),
      ),
    ).toEqual("none");
  });

  test.each([
    ["the flow", anEntry({}, { defaults: { interDigitTimeout: 2 } }), 2],
    ["the step", anEntry({ interDigitTimeout: 0.5 }, { defaults: { interDigitTimeout: 2 } }), 0.5],
  ])("waits as long as %s says", (_who, flow, seconds) => {
    expect(asked(flow).press("1")[0]).toBe(nextKey(seconds));
  });

  it("has no bound on the whole entry", () => {
    const call = asked(anEntry({ length: [1, 60] }));
    for (let count = 0; count < 59; count++) {
      call.pass(2900);
      expect(call.press("5")[0]).toBe(nextKey(3));
    }

    expect(call.press("5")).toEqual(arrived);
  });

  it("has no wait left once a step is left", () => {
    const call = asked(anEntry());
    call.press("123");
    const { interDigit } = call.state().timers;
    call.press("#");

    expect(running(call, "interDigit")).toBe(false);
    expect(
      effectOf(call, () =>
        call.happens({ type: "timerFired", timer: "interDigit", generation: interDigit ?? 0 }),
      ),
    ).toEqual("none");
  });
});
