import { operationOf, questionOf } from "../../support/activities";
import { aCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";
import {
  account,
  aMenu,
  anEntry,
  arrived,
  asked,
  cancel,
  choose,
  effectOf,
  firstKey,
  nextKey,
  there,
} from "../../support/timingRules";

describe("rule 6: the first key stops the prompt and is kept", () => {
  it("is used at once in a menu", () => {
    expect(aCall(aMenu()).press("1")).toEqual([cancel, ...arrived]);
  });

  it("is the first of an entry", () => {
    const call = aCall(anEntry());

    expect(call.press("1")).toEqual([nextKey(3), cancel, "== asking account"]);
    expect(call.press("2")).toEqual([nextKey(3), "== asking account"]);
    expect(questionOf(call.state())?.digits).toBe("12");
  });

  it("stops a prompt that has been heard already no more", () => {
    expect(asked(aMenu()).press("1")).toEqual(arrived);
  });

  it("makes the end of the stopped prompt stale, failed or not", () => {
    const call = aCall(anEntry());
    const operation = operationOf(call.state()) ?? "";
    call.press("1");

    expect(effectOf(call, () => call.happens({ type: "promptFailed", operation }))).toEqual("none");
    expect(effectOf(call, () => call.happens({ type: "promptCompleted", operation }))).toEqual(
      "none",
    );
  });

  it("stops the prompt of a second try too", () => {
    const call = asked(aMenu());
    call.rings("noInput");

    expect(call.press("1")).toEqual([cancel, ...arrived]);
  });

  describe("where the prompt must be heard", () => {
    it("keeps keys and uses them after it", () => {
      const call = aCall(aMenu({ bargeIn: false }));

      expect(call.press("1")).toEqual(["== asking choose"]);
      expect(call.state().typeAhead).toEqual(["1"]);
      expect(call.heard()).toEqual(arrived);
    });

    it("drops them where the step says so", () => {
      const call = aCall(aMenu({ bargeIn: false, typeAhead: "flush" }));

      expect(effectOf(call, () => call.press("1"))).toEqual("none but the order");
      expect(call.heard()).toEqual([firstKey(10), "== asking choose"]);
    });

    it("keeps nothing typed before it where the step says so", () => {
      const call = aCall(
        flowOf({
          there,
          choose: { ...choose, bargeIn: false, typeAhead: "flush" },
          account,
        }),
      );
      call.press("1");
      call.heard();

      expect(call.state().typeAhead).toEqual([]);
      expect(call.heard()).toEqual([firstKey(10), "== asking choose"]);
    });

    it("uses a key at once after it", () => {
      expect(asked(aMenu({ bargeIn: false })).press("1")).toEqual(arrived);
    });
  });

  describe("during an announcement", () => {
    const news = { type: "say", prompt: "News.", next: "choose" };

    it("ends it, and is the answer to the next question", () => {
      const call = aCall(flowOf({ news, choose, account, there }));

      expect(call.press("1")).toEqual([cancel, ...arrived]);
    });

    it("waits where the announcement must be heard", () => {
      const call = aCall(flowOf({ news: { ...news, bargeIn: false }, choose, account, there }));

      expect(call.press("1")).toEqual(["== announcing news"]);
      expect(call.heard()).toEqual(arrived);
    });

    it("does what the announcement listens for", () => {
      const call = aCall(
        flowOf({ news: { ...news, listen: { "1": "account" } }, choose, account, there }),
      );

      expect(call.press("1")).toEqual([cancel, '-> playPrompt "Account."', "== asking account"]);
    });
  });
});
