import { questionOf } from "../../support/activities";
import { type ToldCall } from "../../support/aCall";
import {
  aMenu,
  anEntry,
  arrived,
  asked,
  cancel,
  nextKey,
  running,
  wrongEntry,
  wrongKey,
} from "../../support/timingRules";

describe("rule 4: an entry ends at its greatest length, an end key or a pause", () => {
  it("is taken at once at its greatest length", () => {
    expect(asked(anEntry()).press("12345")).toEqual(arrived);
  });

  it("is taken at an end key, if it is long enough", () => {
    expect(asked(anEntry()).press("123#")).toEqual(arrived);
  });

  it("is taken at another end key where the step names one", () => {
    const call = asked(anEntry({ terminators: ["*", "0"] }));

    expect(call.press("123*")).toEqual(arrived);
  });

  it("is taken after a pause, if it is long enough", () => {
    const call = asked(anEntry());
    call.press("1234");

    expect(call.rings("interDigit")).toEqual(arrived);
  });

  test.each([
    ["an end key", (call: ToldCall) => call.press("12#")],
    [
      "a pause",
      (call: ToldCall) => {
        call.press("12");
        return call.rings("interDigit");
      },
    ],
  ])("is wrong, and no silence, when it is too short at %s", (_what, end) => {
    const call = asked(anEntry());

    expect(end(call)).toEqual([wrongEntry, "== asking account attempt 2"]);
    expect(questionOf(call.state())).toEqual({ attempt: 2, noInput: 0, noMatch: 1, digits: "" });
  });

  it("is wrong when it is long enough but not valid", () => {
    const call = asked(anEntry({ kind: "date", length: [8, 9] }));

    expect(call.press("31022026#")).toEqual([wrongEntry, "== asking account attempt 2"]);
  });

  describe("at its greatest length", () => {
    const full = () => {
      const call = asked(anEntry({ next: "choose" }));
      call.press("12345");
      return call;
    };

    it("takes the end key that is pressed all the same as part of it", () => {
      expect(full().press("#")).toEqual(["== asking choose"]);
    });

    it("takes only one, and only for two seconds", () => {
      const late = full();
      late.pass(2000);

      expect(full().press("##")).toEqual([cancel, wrongKey, "== asking choose attempt 2"]);
      expect(late.press("#")).toEqual([cancel, wrongKey, "== asking choose attempt 2"]);
    });

    it("takes no other key for one", () => {
      expect(full().press("1")).toEqual([cancel, ...arrived]);
    });

    it("is not made wrong twice by it", () => {
      const call = asked(anEntry({ kind: "date", length: [8, 8] }));

      expect(call.press("31022026")).toEqual([wrongEntry, "== asking account attempt 2"]);
      expect(call.press("#")).toEqual(["== asking account attempt 2"]);
    });
  });

  it("has its words when it is taken", () => {
    const call = asked(anEntry());
    call.press("123#");

    expect(call.state().variables).toEqual({ account: "123" });
  });
});

describe("rule 5: an end key alone is a wrong entry", () => {
  it("counts as no match where something must be entered", () => {
    const call = asked(anEntry());

    expect(call.press("#")).toEqual([wrongEntry, "== asking account attempt 2"]);
    expect(questionOf(call.state())).toEqual({ attempt: 2, noInput: 0, noMatch: 1, digits: "" });
  });

  it("enters nothing where nothing need be entered", () => {
    const call = asked(anEntry({ length: [0, 5] }));

    expect(call.press("#")).toEqual(arrived);
    expect(call.state().variables).toEqual({ account: "" });
  });

  it("counts as no match for the PIN of a menu", () => {
    const call = asked(aMenu({ pin: { pin: "demo" } }));

    expect(call.press("#")).toEqual([
      '-> playPrompt "Sorry, that is not one of the choices." "Please enter your PIN, then press hash."',
      "== asking choose attempt 2",
    ]);
  });

  it("is a wrong key in a menu", () => {
    expect(asked(aMenu()).press("#")).toEqual([wrongKey, "== asking choose attempt 2"]);
  });

  it("is no entry where no key ends one", () => {
    const call = asked(anEntry({ terminators: [] }));

    expect(call.press("#")).toEqual([nextKey(3), "== asking account"]);
  });
});

describe("rule 4: an entry begins anew at its clear key", () => {
  test.each([
    ["*", {}, true],
    ["9", { clearKey: "9" }, true],
    ["*", { clearKey: "none" }, false],
    ["*", { kind: "number" }, false],
    ["*", { terminators: ["*"], length: [1, 5] }, false],
  ])("which is %s where the step says %j: %s", (key, changes, clears) => {
    const call = asked(anEntry(changes));
    call.press("12");
    call.press(key);

    expect(questionOf(call.state())?.digits === "").toBe(clears);
    expect(running(call, "noInput")).toBe(clears);
  });
});
