import { problemLines } from "../../../support/checkedFlow";
import { collect } from "./keyedFlow";

describe("the pattern of an entry", () => {
  test.each([
    "\\d{4}",
    "^(?:1|22)?[0-5]\\d*#?$",
    "12|34",
    "[^0-2]{2,3}\\*\\#",
    "1+2*",
    ".{3,}",
    "(1(2|3)){0}".replace("{0}", ""),
  ])("may be %s", (pattern) => {
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
  ])("may not be %s", (pattern) => {
    expect(problemLines({}, collect({ pattern }))).toEqual([
      "error wrongPattern nodes.news.pattern",
    ]);
  });

  test.each(["\\d*\\d*\\d*", "(1|11)".repeat(30), "1?".repeat(60), "\\d{0,60}\\d{0,60}\\d{0,60}"])(
    "may not be so slow: %s",
    (pattern) => {
      expect(problemLines({}, collect({ pattern }))).toEqual([
        "error slowPattern nodes.news.pattern",
      ]);
    },
  );
});
