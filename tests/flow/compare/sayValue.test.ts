import { sayValue } from "../../../lib/flow/compare/sayValue";

describe("sayValue", () => {
  test.each<[value: unknown, words: string]>([
    ["Hello", "“Hello”"],
    [true, "on"],
    [false, "off"],
    [3, "3"],
    [{ var: "name" }, "the variable name"],
    [{ en: "Yes", de: "Ja" }, "“en: Yes / de: Ja”"],
    [
      ["Hello", { text: { en: "Dear" } }, { say: "date" }, { pause: 2 }, { optionsList: true }],
      "“Hello en: Dear (a date) (pause 2 s) (the options)”",
    ],
    [[1, 2], "[1,2]"],
    [{ Title: "x" }, '{"Title":"x"}'],
    [{}, "{}"],
    ["x".repeat(161), `“${"x".repeat(159)}…”`],
    ["x".repeat(160), `“${"x".repeat(160)}”`],
  ])("says %j as %s", (value, words) => {
    expect(sayValue(value)).toBe(words);
  });
});
