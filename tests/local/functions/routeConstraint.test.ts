import { routeConstraint } from "../../../local/functions/routeConstraint";

describe("routeConstraint", () => {
  it.each([
    ["int", "-12", true],
    ["int", "2147483648", false],
    ["int", "1.5", false],
    ["long", "2147483648", true],
    ["bool", "TRUE", true],
    ["bool", "1", false],
    ["alpha", "abcXYZ", true],
    ["alpha", "abc1", false],
    ["decimal", "1.50", true],
    ["double", "1e3", true],
    ["float", "one", false],
    ["datetime", "2026-11-21T09:00:00Z", true],
    ["datetime", "soon", false],
    ["guid", "3f1c5b1e55d14a529d3b2a4a2d8f3a10", true],
    ["guid", "{3f1c5b1e-55d1-4a52-9d3b-2a4a2d8f3a10}", true],
    ["guid", "3f1c5b1e-55d1-4a52-9d3b-2a4a2d8f3a1", false],
    ["length(4)", "abcd", true],
    ["length(4)", "abc", false],
    ["length(2,3)", "abc", true],
    ["minlength(2)", "a", false],
    ["maxlength(2)", "abc", false],
    ["min(5)", "4", false],
    ["max(5)", "5", true],
    ["range(1,9)", "9", true],
    ["range(1,9)", "10", false],
    ["regex(^\\d+$)", "123", true],
    ["required", "", false],
  ])("%s of %s is %p", (text, value, expected) => {
    expect(routeConstraint(text)?.(value)).toBe(expected);
  });

  it("does not know what ASP.NET Core does not know", () => {
    expect([routeConstraint("uuid"), routeConstraint("min"), routeConstraint("int(3)")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
