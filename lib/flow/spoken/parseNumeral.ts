import type { Value } from "../document/value";

/** A number in writing: `whole` has no leading zeros, `decimals` at most six digits. */
export type Numeral = Readonly<{ isNegative: boolean; whole: string; decimals: string }>;

/** The number that a value is, or undefined when it is none. What has more than six decimals is rounded; a text keeps the zeros it ends with. */
export function parseNumeral(value: Value): Numeral | undefined {
  const text = typeof value === "number" ? rounded(value) : String(value).trim();
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) return undefined;
  const [, sign, digits = "", decimals = ""] = match;
  if (decimals.length > 6) return parseNumeral(Number(text));
  return {
    isNegative: sign === "-" && /[1-9]/.test(digits + decimals),
    whole: digits.replace(/^0+(?=\d)/, ""),
    decimals,
  };
}

/** Numbers of more than 21 digits come out with an exponent: no caller would understand them in words. */
function rounded(value: number): string {
  return String(Number(value.toFixed(6)));
}
