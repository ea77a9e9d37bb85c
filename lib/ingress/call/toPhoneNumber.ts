/**
 * A phone number as it is dialled: without `tel:`, parameters and separators. Undefined for a withheld one: a word such
 * as "anonymous" instead of digits. Pure.
 */
export function toPhoneNumber(id: string | undefined): string | undefined {
  const number = id
    ?.replace(/^(?:tel|sip):/i, "")
    .replace(/[;@].*$/s, "")
    .replace(/[\s().-]/g, "");
  return number !== undefined && /^\+?[\d*#]+$/.test(number) ? number : undefined;
}
