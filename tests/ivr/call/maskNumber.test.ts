import { maskNumber } from "../../../lib/ivr/call/maskNumber";

describe("maskNumber", () => {
  test.each([
    ["+4930555099", "***099"],
    ["+49 30 555-099", "***099"],
    ["1234", "***234"],
    ["123", "***"],
    ["anonymous", "anonymous"],
    ["", ""],
  ])("makes %j %j", (phoneNumber, expected) => {
    expect(maskNumber(phoneNumber)).toBe(expected);
  });
});
