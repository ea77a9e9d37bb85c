/** How a report names a number: by its last three digits. Pure. */
export function toLastDigits(number: string): string {
  return number.replace(/\D/g, "").slice(-3);
}
