import { maskNumber } from "../call/maskNumber";

/** Hides every phone number within a text but for its last three digits; ids and instants stay. Pure. */
export function maskText(text: string): string {
  return text.replace(idOrNumber, (match, id?: string) => id ?? maskNumber(match));
}

/**
 * First what may be many digits and is no phone number (a GUID, a SHA-256, an ISO instant), captured. Then what may be
 * one: seven digits or more, or four after a plus, with the usual separators between them.
 */
const idOrNumber =
  /(?<![\w-])([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{64}|\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))(?![\w-])|\+(?:[\s().\-/]{0,3}\d){4,}|\d(?:[\s().\-/]{0,3}\d){6,}/gi;
