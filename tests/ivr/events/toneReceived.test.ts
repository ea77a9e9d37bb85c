import { operationOf, questionOf } from "../../support/activities";
import type { Tone } from "../../../lib/ivr/call/tone";
import { aCall, type ToldCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";
import {
  account,
  aMenu,
  anEntry,
  arrived,
  asked,
  choose,
  effectOf,
  nextKey,
  there,
  wrongKey,
} from "../../support/timingRules";

describe("rule 7: keys count in the order of their sequenceId", () => {
  const key = (call: ToldCall, digit: string, sequenceId: number) =>
    call.happens({ type: "toneReceived", tone: `tone${digit}` as Tone, sequenceId });

  it("takes the first number as it comes, whatever it is", () => {
    const call = asked(anEntry());
    key(call, "1", 6);

    expect(call.state()).toMatchObject({
      lastSequenceId: 6,
      activity: { question: { digits: "1" } },
    });
  });

  it("drops a key that is repeated", () => {
    const call = asked(anEntry());
    key(call, "1", 6);

    expect(effectOf(call, () => key(call, "1", 6))).toEqual("none");
  });

  it("drops a key that is late", () => {
    const call = asked(anEntry());
    key(call, "1", 6);

    expect(effectOf(call, () => key(call, "9", 5))).toEqual("none");
  });

  it("holds a key that overtook another until that one comes", () => {
    const call = asked(anEntry());
    key(call, "1", 6);

    expect(key(call, "3", 8)).toEqual(["-> startTimer reorder 0.4 s", "== asking account"]);
    expect(questionOf(call.state())?.digits).toBe("1");
    key(call, "2", 7);
    expect(call.state()).toMatchObject({
      lastSequenceId: 8,
      early: [],
      activity: { question: { digits: "123" } },
      timers: { reorder: 0 },
    });
  });

  it("holds it once however often it comes", () => {
    const call = asked(anEntry());
    key(call, "1", 6);
    key(call, "3", 8);

    expect(effectOf(call, () => key(call, "3", 8))).toEqual("none");
  });

  it("holds several in their order, with one wait for all", () => {
    const call = asked(anEntry({ length: [3, 9] }));
    key(call, "1", 6);
    key(call, "4", 9);
    expect(key(call, "3", 8)).toEqual(["== asking account"]);
    key(call, "2", 7);

    expect(questionOf(call.state())?.digits).toBe("1234");
  });

  it("goes on without a key that does not come", () => {
    const call = asked(anEntry());
    key(call, "1", 6);
    key(call, "3", 8);

    expect(call.rings("reorder")).toEqual([nextKey(3), "== asking account"]);
    expect(questionOf(call.state())?.digits).toBe("13");
  });

  it("waits for none any more in a call whose numbers leave gaps", () => {
    const call = asked(anEntry());
    key(call, "1", 6);
    key(call, "3", 8);
    call.rings("reorder");

    key(call, "5", 20);
    expect(call.state()).toMatchObject({ early: [], activity: { question: { digits: "135" } } });
  });

  it("keeps a key's place although no dial pad has it", () => {
    const call = asked(anEntry());
    key(call, "1", 6);
    call.happens({ type: "toneReceived", tone: "flash", sequenceId: 7 });
    key(call, "2", 8);

    expect(call.state()).toMatchObject({ early: [], activity: { question: { digits: "12" } } });
  });

  it("keeps keys between two steps for the second", () => {
    const call = aCall(
      flowOf({
        look: { type: "lookup", endpoint: "balance", into: "a", next: "account", failed: "there" },
        account,
        there,
        choose,
      }),
    );
    call.press("123");

    expect(
      call.happens({
        type: "lookUpCompleted",
        operation: operationOf(call.state()) ?? "",
        outcome: "found",
        values: {},
      }),
    ).toEqual([nextKey(3), "== asking account"]);
    expect(call.state()).toMatchObject({
      activity: { question: { digits: "123" } },
      typeAhead: [],
    });
  });

  it("uses keys typed ahead through several steps", () => {
    const call = asked(aMenu());

    expect(call.press("2")).toEqual(['-> playPrompt "Account."', "== asking account"]);
    expect(call.press("123#")).toEqual(arrived);
    call.press("2456#");
    call.heard();
    expect(call.state().variables).toEqual({ account: "456" });
  });

  it("keeps keys pressed while a PIN is compared for what comes after it", () => {
    const call = asked(aMenu({ pin: { pin: "demo" } }));
    call.press("4321#");
    const operation = operationOf(call.state()) ?? "";

    expect(call.press("1")).toEqual(["== asking choose"]);
    expect(call.happens({ type: "pinChecked", operation, outcome: "right" })).toEqual(arrived);
  });

  it("drops keys typed after a wrong one: they answered a question nobody heard", () => {
    const call = aCall(aMenu({ bargeIn: false }));
    call.press("91");

    expect(call.heard()).toEqual([wrongKey, "== asking choose attempt 2"]);
    expect(call.state().typeAhead).toEqual([]);
  });
});
