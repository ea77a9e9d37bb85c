/** Fewer digits say too little to tell whose they are. */
const fewestDigits = 7;

/**
 * Whether a stored number is the E.164 number given. Networks write numbers with a plus; callers key theirs as they would
 * dial them, with or without prefixes: `0049 30 ...`, `030 ...`. Pure.
 */
export function isSameNumber(stored: string, phoneNumber: string): boolean {
  const wanted = phoneNumber.replace(/\D/g, "");
  const digits = stored.replace(/\D/g, "");
  if (stored.startsWith("+")) return digits === wanted;
  if (digits.replace(/^(?:00|011)/, "") === wanted) return true;
  const national = digits.replace(/^0/, "");
  return national.length >= fewestDigits && wanted.endsWith(national);
}
