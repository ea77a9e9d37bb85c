import { doPatternsOverlap, matchKeys, measurePattern } from "../../../lib/flow/keys/keyPattern";

describe("keyPattern", () => {
  test.each([
    ["1", "", "prefix"],
    ["1", "1", "exact"],
    ["1", "2", "none"],
    ["1", "11", "none"],
    ["12", "1", "prefix"],
    ["xx", "07", "exact"],
    ["xx", "0*", "none"],
    ["[1-3]", "3", "exact"],
    ["[1-3]", "4", "none"],
    ["[1-38]x", "80", "exact"],
    ["*9", "*9", "exact"],
    ["#", "#", "exact"],
  ])("says of %s after %j: %s", (pattern, typed, match) => {
    expect(matchKeys(pattern, typed)).toBe(match);
  });

  test.each([
    ["1", 1],
    ["xx", 2],
    ["[1-5]x#", 3],
  ])("counts the keys of %s: %i", (pattern, keys) => {
    expect(measurePattern(pattern)).toBe(keys);
  });

  test.each([
    ["1", "1", true],
    ["1", "2", false],
    ["x", "7", true],
    ["x", "*", false],
    ["[1-3]x", "35", true],
    ["[1-3]x", "45", false],
    ["12", "1", false],
  ])("tells whether %s and %s can be meant by the same keys: %s", (one, other, overlap) => {
    expect([doPatternsOverlap(one, other), doPatternsOverlap(other, one)]).toEqual([
      overlap,
      overlap,
    ]);
  });
});
