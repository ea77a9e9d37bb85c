import { problemLines, problemsOf, sentenceOf } from "../../../support/checkedFlow";
import { option, menu, only } from "./keyedFlow";

describe("the keys of a menu", () => {
  it("choose one option", () => {
    const same = menu([option("1"), option("2"), option("1")]);
    expect(sentenceOf(problemsOf({}, same), "sameKeys")).toBe(
      "“Main menu” has two options for the keys “1”: a caller would always get the first (option 1). Give option 3 other keys.",
    );
    const overlapping = menu([option("[1-3]x"), option("25")]);
    expect(sentenceOf(problemsOf({}, overlapping), "sameKeys")).toBe(
      "“Main menu” has options for the keys “[1-3]x” and “25”, which can both be meant by the same keys: a caller would always get the first (option 1). Give option 2 other keys.",
    );
  });

  it("may be those of another option whose condition may not hold", () => {
    const conditional = option("1", { when: { op: "eq", args: [{ var: "caller.known" }, true] } });
    expect(only(problemLines({}, menu([conditional, option("1")])), "sameKeys")).toEqual([]);
    expect(only(problemLines({}, menu([option("1"), conditional])), "sameKeys")).toHaveLength(1);
  });

  it("may begin those of another", () => {
    expect(only(problemLines({}, menu([option("1"), option("12")])), "sameKeys")).toEqual([]);
  });

  it("can be typed", () => {
    expect(sentenceOf(problemsOf({}, menu([option("[5-1]")])), "wrongKeys")).toBe(
      "The keys “[5-1]” of “Main menu” cannot be typed: a range goes from the smaller to the greater digit, as in [1-5].",
    );
  });

  it("say so where they hide what a key does everywhere", () => {
    const globals = { "9": "repeat", "*": "back" };
    expect(sentenceOf(problemsOf({ globals }, menu([option("9x")])), "hidesGlobal")).toBe(
      "In “Main menu”, the key “9” chooses option 1 and not what it does everywhere else. Give the option another key if that is not meant.",
    );
  });

  it("are there, and not too many", () => {
    expect(only(problemLines({}, menu([])), "noOptions")).toEqual([
      "error noOptions nodes.start.options",
    ]);
    const many = ["1", "2", "3", "4", "5", "6"].map((keys) => option(keys));
    expect(sentenceOf(problemsOf({}, menu(many)), "manyOptions")).toBe(
      "“Main menu” offers 6 options; callers remember 5 at most. Divide it into two menus, or hide what few need.",
    );
    const hidden = [...many.slice(1), option("0", { hidden: true })];
    expect(only(problemLines({}, menu(hidden)), "manyOptions")).toEqual([]);
  });

  it("may be extensions, from the shorter to the longer", () => {
    expect(
      problemLines({}, menu([], { prompt: "Dial.", dialExtension: { length: [4, 2] } })),
    ).toContain("error wrongLength nodes.start.dialExtension.length");
  });
});
