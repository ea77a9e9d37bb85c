import fc from "fast-check";
import { hasValidChecksum } from "../../../lib/flow/keys/hasValidChecksum";

const someDigits = fc
  .array(fc.nat(9), { minLength: 1, maxLength: 30 })
  .map((digits) => digits.join(""));

/** Exact for any length, unlike the remainder of a number. */
const checkNumber97 = (digits: string) =>
  String(98n - ((BigInt(digits) * 100n) % 97n)).padStart(2, "0");

describe("hasValidChecksum", () => {
  it.each([
    // Test numbers that the card schemes publish.
    ["luhn", "4111111111111111", true],
    ["luhn", "5555555555554444", true],
    ["luhn", "378282246310005", true],
    ["luhn", "6011111111111117", true],
    ["luhn", "30569309025904", true],
    ["luhn", "79927398713", true],
    ["luhn", "79927398710", false],
    ["luhn", "4111111111111112", false],
    ["luhn", "1411111111111111", false],
    ["luhn", "18", true],
    ["luhn", "0", false],
    ["luhn", "", false],
    ["luhn", "4111 1111", false],
    ["luhn", "4111*11", false],
    ["mod97", "01", true],
    ["mod97", "98", true],
    ["mod97", "1", false],
    ["mod97", "79444", true],
    ["mod97", "79445", false],
    // GB82 WEST 1234 5698 7654 32 with its letters as numbers and its head at the end.
    ["mod97", "3214282912345698765432161182", true],
    ["mod97", "3214282912345698765432161128", false],
    ["mod97", "abc", false],
  ] as const)("by %s, %p is %p", (checksum, digits, isValid) => {
    expect(hasValidChecksum(checksum, digits)).toBe(isValid);
  });

  it("finds exactly one right check digit, and notices every wrong digit", () => {
    fc.assert(
      fc.property(
        someDigits,
        fc.nat(29),
        fc.integer({ min: 1, max: 9 }),
        (digits, place, added) => {
          const right = Array.from("0123456789", (last) => digits + last).filter((one) =>
            hasValidChecksum("luhn", one),
          );
          expect(right).toHaveLength(1);
          const whole = right[0] ?? "";
          const index = place % whole.length;
          const other = (Number(whole.charAt(index)) + added) % 10;
          const wrong = whole.slice(0, index) + other + whole.slice(index + 1);
          expect(hasValidChecksum("luhn", wrong)).toBe(false);
        },
      ),
    );
  });

  it("takes the check number of ISO 7064 and no digit changed", () => {
    fc.assert(
      fc.property(
        someDigits,
        fc.nat(29),
        fc.integer({ min: 1, max: 9 }),
        (digits, place, added) => {
          const whole = digits + checkNumber97(digits);
          const index = place % whole.length;
          const other = (Number(whole.charAt(index)) + added) % 10;
          const wrong = whole.slice(0, index) + other + whole.slice(index + 1);
          expect([hasValidChecksum("mod97", whole), hasValidChecksum("mod97", wrong)]).toEqual([
            true,
            false,
          ]);
        },
      ),
    );
  });
});
