const e164 = /^\+[1-9]\d{6,14}$/;
/** Where the first zero belongs to the number: Italy, San Marino and the Vatican. */
const keepsZero = new Set(["39", "378", "379"]);
/** Fewer digits are an extension, or a short code. */
const fewestDigits = 7;

/**
 * The number that is called, in E.164 form; undefined for one that the app does not call. What a caller called from is called as it
 * is. What a caller typed is called within one country alone: whoever types it chooses whom we pay to call. Pure.
 */
export function toDialable(phoneNumber: string, country: string | undefined): string | undefined {
  if (phoneNumber.startsWith("+")) return e164.test(phoneNumber) ? phoneNumber : undefined;
  if (country === undefined || !/^\d+$/.test(phoneNumber)) return undefined;
  const dialled = toInternational(phoneNumber, country);
  const isOfCountry = dialled.startsWith(`+${country}`) && e164.test(dialled);
  return isOfCountry && dialled.length > country.length + fewestDigits ? dialled : undefined;
}

function toInternational(digits: string, country: string): string {
  if (country === "1" && digits.startsWith("011")) return `+${digits.slice(3)}`;
  if (country === "1") return `+${digits.length === 11 ? "" : "1"}${digits}`;
  if (digits.startsWith("00")) return `+${digits.slice(2)}`;
  const isTrunk = digits.startsWith("0") && !keepsZero.has(country);
  return `+${country}${isTrunk ? digits.slice(1) : digits}`;
}
