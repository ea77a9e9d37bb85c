import { questionOf } from "../../support/activities";
import { flowOf } from "../../support/flowOf";
import {
  account,
  aMenu,
  arrived,
  asked,
  choose,
  nextKey,
  option,
  there,
  wrongKey,
} from "../../support/timingRules";

describe("rule 3: an option acts at once unless a longer one begins with it", () => {
  const oneAndTen = { options: [option("1"), option("10", "account"), option("2")] };

  it("acts at once on a key that no longer option begins with", () => {
    expect(asked(aMenu(oneAndTen)).press("2")).toEqual(arrived);
  });

  it("waits for another key after one that may go on", () => {
    expect(asked(aMenu(oneAndTen)).press("1")).toEqual([nextKey(3), "== asking choose"]);
  });

  it("acts on the shorter one when no other key comes", () => {
    const call = asked(aMenu(oneAndTen));
    call.press("1");

    expect(call.rings("interDigit")).toEqual(arrived);
  });

  it("acts on the shorter one at once when # ends it", () => {
    expect(asked(aMenu(oneAndTen)).press("1#")).toEqual(arrived);
  });

  it("acts on the longer one as soon as it is complete", () => {
    expect(asked(aMenu(oneAndTen)).press("10").at(-1)).toBe("== asking account");
  });

  it("takes what is neither as one wrong entry", () => {
    const call = asked(aMenu(oneAndTen));

    expect(call.press("15")).toEqual([wrongKey, "== asking choose attempt 2"]);
    expect(questionOf(call.state())).toEqual({ attempt: 2, noInput: 0, noMatch: 1, digits: "" });
  });

  it("takes a beginning that nothing follows as a wrong entry, not as silence", () => {
    const call = asked(aMenu({ options: [option("10")] }));
    call.press("1");

    expect(call.rings("interDigit")).toEqual([wrongKey, "== asking choose attempt 2"]);
    expect(questionOf(call.state())).toEqual({ attempt: 2, noInput: 0, noMatch: 1, digits: "" });
  });

  it("waits where an extension may begin with an option's key", () => {
    const flow = flowOf({
      choose: { ...choose, dialExtension: { length: [2, 3] } },
      account,
      there,
    });
    const short = asked(flow);
    const known = asked(flow);

    expect(short.press("1")).toEqual([nextKey(3), "== asking choose"]);
    expect(short.rings("interDigit")).toEqual(arrived);
    expect(known.press("10")).toEqual([nextKey(3), "== asking choose"]);
    expect(known.rings("interDigit").at(-1)).toBe("== transferring (person anna)");
    expect(asked(flow).press("101").at(-1)).toBe("== transferring (person bergmann)");
  });

  it("does not wait for options that are closed to this caller", () => {
    const call = asked(
      aMenu({ options: [option("1"), { ...option("10"), when: { var: "vip" } }] }),
    );

    expect(call.press("1")).toEqual(arrived);
  });

  it("takes an option with # as one, although # ends entries elsewhere", () => {
    const call = asked(aMenu({ options: [option("1"), option("1#", "account")] }));
    call.press("1");

    expect(call.press("#").at(-1)).toBe("== asking account");
  });

  it("knows any digit and ranges", () => {
    const flow = aMenu({ options: [option("3x"), option("[4-6]7", "account")] });

    expect(asked(flow).press("30")).toEqual(arrived);
    expect(asked(flow).press("57").at(-1)).toBe("== asking account");
    expect(asked(flow).press("8").at(-1)).toBe("== asking choose attempt 2");
  });
});
