import { problemLines, problemsOf, sentenceOf } from "../../support/checkedFlow";

const option = (keys: string, changes: object = {}) => ({
  keys,
  label: keys,
  next: "news",
  ...changes,
});
const menu = (options: readonly object[], changes: object = {}) => ({
  start: { type: "menu", title: "Main menu", prompt: [{ optionsList: true }], options, ...changes },
  sales: { type: "return" },
});
const collect = (changes: object) => ({
  news: {
    type: "collect",
    title: "Number",
    into: "number",
    kind: "digits",
    prompt: "Please type it.",
    next: "sales",
    ...changes,
  },
});
const only = (lines: readonly string[], code: string) =>
  lines.filter((line) => line.includes(` ${code} `));

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

describe("menus behind menus", () => {
  const behind = (next: string) => ({
    type: "menu",
    prompt: "Press 1.",
    options: [{ keys: "1", label: "x", next }],
  });

  it("are three at most", () => {
    const nodes = { start: behind("second"), second: behind("third"), third: behind("news") };
    expect(only(problemLines({}, nodes), "deepMenu")).toEqual([]);
    const deeper = {
      ...nodes,
      third: behind("fourth"),
      fourth: behind("fifth"),
      fifth: behind("sales"),
    };
    expect(sentenceOf(problemsOf({}, deeper), "deepMenu")).toBe(
      "“fourth” is the 4th menu in a row on the way there. Callers lose their way below 3: bring it nearer to the beginning.",
    );
  });
});

describe("an entry", () => {
  test.each<[string, object, readonly string[]]>([
    ["is well", { length: [4, 8], range: [1, 9], pattern: "[1-9]\\d{3,7}" }, []],
    ["wants more keys than it takes", { length: [8, 4] }, ["error wrongLength nodes.news.length"]],
    [
      "can never be a date",
      { kind: "date", length: [6, 6] },
      ["error wrongLength nodes.news.length"],
    ],
    ["is a date", { kind: "date", length: [6, 8] }, []],
    [
      "has an empty range",
      { kind: "number", range: [9, 1] },
      ["error wrongRange nodes.news.range"],
    ],
    [
      "has a range that nothing looks at",
      { kind: "time", range: [1, 9] },
      ["warning rangeUnused nodes.news.range"],
    ],
    [
      "is cleared by the key that ends it",
      { clearKey: "#" },
      ["error sameKeys nodes.news.clearKey"],
    ],
    ["is cleared by no key", { clearKey: "none", terminators: ["#", "*"] }, []],
    ["ends with the key that clears elsewhere", { terminators: ["*"] }, []],
    [
      "is confirmed and refused by one key",
      { confirm: { prompt: "Yes?", no: "1" } },
      ["error sameKeys nodes.news.confirm"],
    ],
    ["is confirmed by keys of its own", { confirm: { prompt: "Yes?", yes: "2", no: "1" } }, []],
    ["names a PIN but is none", { pin: "staff" }, ["warning pinUnused nodes.news.pin"]],
    ["is a PIN", { kind: "pin", pin: "staff" }, []],
  ])("that %s", (_, changes, lines) => {
    expect(problemLines({}, collect(changes))).toEqual(lines);
  });

  test.each([
    "\\d{4}",
    "^(?:1|22)?[0-5]\\d*#?$",
    "12|34",
    "[^0-2]{2,3}\\*\\#",
    "1+2*",
    ".{3,}",
    "(1(2|3)){0}".replace("{0}", ""),
  ])("may have the pattern %s", (pattern) => {
    expect(() => new RegExp(pattern)).not.toThrow();
    expect(problemLines({}, collect({ pattern }))).toEqual([]);
  });

  test.each([
    "(\\d+)+",
    "(1|2)*",
    "[5-1]",
    "(12",
    "12)",
    "1{4,2}",
    "(1{4,2}2",
    "(?=1)",
    "(?<name>1)",
    "\\w+",
    "a",
    "*",
    "1**",
    "\\1",
    "1$2",
    "(*)",
  ])("may not have the pattern %s", (pattern) => {
    expect(problemLines({}, collect({ pattern }))).toEqual([
      "error wrongPattern nodes.news.pattern",
    ]);
  });

  test.each(["\\d*\\d*\\d*", "(1|11)".repeat(30), "1?".repeat(60), "\\d{0,60}\\d{0,60}\\d{0,60}"])(
    "may not have the slow pattern %s",
    (pattern) => {
      expect(problemLines({}, collect({ pattern }))).toEqual([
        "error slowPattern nodes.news.pattern",
      ]);
    },
  );
});

describe("the tries of a question", () => {
  it("are bounded by no less than those of one kind", () => {
    const start = menu([option("1")], { tries: { noInput: 2, noMatch: 4, total: 3 } });
    expect(sentenceOf(problemsOf({}, start), "fewTries")).toBe(
      "“Main menu” gives up after 3 tries in all, before its 4 tries of one kind are used. Let “total” be at least as great, or lower the others.",
    );
    expect(only(problemLines({ defaults: { tries: { total: 2 } } }), "fewTries")).toEqual([
      "warning fewTries defaults.tries.total",
    ]);
  });
});

describe("shares", () => {
  const share = (...percents: readonly number[]) => ({
    news: {
      type: "share",
      title: "Lottery",
      parts: percents.map((percent) => ({ percent, next: "sales" })),
    },
  });

  it("add up to a hundred", () => {
    expect(problemLines({}, share(33.3, 33.3, 33.3))).toEqual([]);
    expect(sentenceOf(problemsOf({}, share(50, 40)), "shareSum")).toBe(
      "The parts of “Lottery” add up to 90 percent; each gets its share of that. Let them add up to 100.",
    );
    expect(problemLines({}, share(0, 0))).toEqual(["error noShare nodes.news.parts"]);
  });
});
