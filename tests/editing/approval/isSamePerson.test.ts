import { isSamePerson } from "../../../lib/editing/approval/isSamePerson";

describe("isSamePerson", () => {
  test.each([
    ["anna@contoso.com (8a34)", "anna.new@contoso.com (8a34)", true],
    ["anna@contoso.com (8a34)", "anna@contoso.com (9b45)", false],
    ["anna@contoso.com (8a34)", "anna@contoso.com", false],
    ["function key", "function key", true],
    ["Anna", "Ben", false],
  ])("%s and %s: %s", (one, other, same) => {
    expect(isSamePerson(one, other)).toBe(same);
    expect(isSamePerson(other, one)).toBe(same);
  });
});
