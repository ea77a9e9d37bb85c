/** Whether digits end in the right check digit (Luhn: cards) or check number (mod 97: ISO 7064, as in IBANs, for digits only). */
export function hasValidChecksum(checksum: "luhn" | "mod97", digits: string): boolean {
  if (!/^\d{2,}$/.test(digits)) return false;
  return checksum === "luhn" ? luhnSum(digits) % 10 === 0 : remainder97(digits) === 1;
}

function luhnSum(digits: string): number {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits.charAt(digits.length - 1 - index));
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum;
}

function remainder97(digits: string): number {
  let remainder = 0;
  for (const digit of digits) remainder = (remainder * 10 + Number(digit)) % 97;
  return remainder;
}
