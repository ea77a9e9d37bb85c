/** Hides a phone number but for its last three digits, its length too; text without digits comes back as it is. Pure. */
export function maskNumber(phoneNumber: string): string {
  const digits = phoneNumber.replace(/\D/g, "");
  if (digits === "") {
    return phoneNumber;
  }
  return digits.length > 3 ? `***${digits.slice(-3)}` : "***";
}
