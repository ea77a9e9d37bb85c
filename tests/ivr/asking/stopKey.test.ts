import { operationOf } from "../../support/activities";
import type { ToldCall } from "../../support/aCall";
import { flowOf } from "../../support/flowOf";
import { account, arrived, asked, cancel, choose, option, there } from "../../support/timingRules";

const four = { ...account, length: [4, 4] };
const hash = { ...choose, options: [option("1", "account"), option("#")] };

describe("the end key after an entry that was full already", () => {
  it("is an answer where the next question asks for it", () => {
    const call = asked(flowOf({ account: { ...four, next: "choose" }, choose: hash, there }));
    call.press("1234");

    expect(call.press("#")).toEqual([cancel, ...arrived]);
  });

  it("is an answer where an option goes on with it", () => {
    const longer = { ...choose, options: [option("#1"), option("2", "account")] };
    const call = asked(flowOf({ account: { ...four, next: "choose" }, choose: longer, there }));
    call.press("1234");

    expect(call.press("#1")).toEqual(arrived);
  });

  it("is none to a PIN that the next menu wants first", () => {
    const locked = { ...hash, pin: { pin: "demo" } };
    const call = asked(flowOf({ account: { ...four, next: "choose" }, choose: locked, there }));
    call.press("1234");

    expect(call.press("#")).toEqual(["== asking choose"]);
  });

  it("is none where the option is closed", () => {
    const closed = {
      ...choose,
      options: [
        option("1", "account"),
        { ...option("#"), when: { op: "eq", args: [{ var: "account" }, "1"] } },
      ],
    };
    const call = asked(flowOf({ account: { ...four, next: "choose" }, choose: closed, there }));
    call.press("1234");

    expect(call.press("#")).toEqual(["== asking choose"]);
  });

  test.each([
    ["yes", { yes: "#" }],
    ["no", { yes: "1", no: "#" }],
  ])("is a %s to what is to be confirmed", (word, keys) => {
    const confirm = { prompt: "Right?", ...keys };
    const call = asked(flowOf({ account: { ...four, confirm }, choose, there }));
    call.press("1234");

    expect(call.press("#")).toEqual([
      cancel,
      ...(word === "yes" ? arrived : ['-> playPrompt "Account."', "== asking account"]),
    ]);
  });

  it("does what an announcement listens for, and else does not end it", () => {
    const flow = (listen: object) =>
      flowOf({ account: { ...four, next: "news" }, news: { ...news, ...listen }, choose, there });
    const listening = asked(flow({ listen: { "#": "there" } }));
    const other = asked(flow({}));
    listening.press("1234");
    other.press("1234");

    expect(listening.press("#")).toEqual([cancel, ...arrived]);
    expect(other.press("#")).toEqual(["== announcing news"]);
  });

  it("ends a recording that begins at once, and no more than that", () => {
    const message = { type: "voicemail", mailbox: "contoso", prompt: silence, review: true };
    const call = asked(flowOf({ account: { ...four, next: "message" }, message }));
    call.press("1234#");
    call.recorded();

    expect(call.press("#").at(-1)).toBe("== ending (kept)");
  });

  describe("typed while somebody else is asked", () => {
    const look = {
      type: "lookup",
      endpoint: "balance",
      into: "a",
      next: "choose",
      failed: "choose",
    };
    const looking = (menu: object): ToldCall => {
      const call = asked(
        flowOf({ account: { ...four, next: "look" }, look, choose: menu, news, there }),
      );
      call.press("1234#");
      return call;
    };
    const found = (call: ToldCall) =>
      call.happens({
        type: "lookUpCompleted",
        operation: operationOf(call.state()) ?? "",
        outcome: "found",
        values: {},
      });

    it("is an answer where the next question asks for it", () => {
      expect(found(looking(hash))).toEqual(arrived);
    });

    it("is none where it does not", () => {
      expect(found(looking(choose))).toEqual(['-> playPrompt "Choose."', "== asking choose"]);
    });

    it("leaves the keys after it as they are", () => {
      const call = looking(choose);
      call.press("1");

      expect(found(call)).toEqual(arrived);
    });

    it("is an answer after a PIN that was full already", () => {
      const pin = { type: "collect", kind: "pin", into: "pin", pin: "demo", length: [4, 4] };
      const call = asked(
        flowOf({ pin: { ...pin, prompt: "PIN.", next: "choose" }, choose: hash, account, there }),
      );
      call.press("1234#");
      const operation = operationOf(call.state()) ?? "";

      expect(call.happens({ type: "pinChecked", operation, outcome: "right" })).toEqual(arrived);
    });

    it("is no part of the next try after a PIN that was wrong", () => {
      const pin = { type: "collect", kind: "pin", into: "pin", pin: "demo", length: [4, 4] };
      const call = asked(flowOf({ pin: { ...pin, prompt: "PIN.", next: "there" }, there }));
      call.press("1234#");
      const operation = operationOf(call.state()) ?? "";
      call.happens({ type: "pinChecked", operation, outcome: "wrong" });
      call.press("1");

      expect(call.state()).toMatchObject({
        activity: { question: { digits: "1" } },
        stopKeyDue: undefined,
      });
    });
  });
});

const news = { type: "say", prompt: "News.", next: "choose" };
const silence = [{ say: "digits", value: { var: "none" } }];
