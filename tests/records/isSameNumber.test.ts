import { isSameNumber } from "../../lib/records/isSameNumber";

const number = "+4930555099";

describe("isSameNumber", () => {
  test.each([
    ["+4930555099", true],
    ["+4930555098", false],
    ["+30555099", false],
    ["030555099", true],
    ["004930555099", true],
    ["0114930555099", true],
    ["30555099", true],
    ["555099", false],
    ["***099", false],
    ["", false],
    ["anonymous", false],
  ])("compares %s: %s", (stored, isSame) => {
    expect(isSameNumber(stored, number)).toBe(isSame);
  });
});
