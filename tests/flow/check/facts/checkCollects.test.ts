import { problemLines } from "../../../support/checkedFlow";
import { collect } from "./keyedFlow";

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
});
