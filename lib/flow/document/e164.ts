/** A phone number as the telephone network writes it: + and 7 to 15 digits, no spaces. */
export const e164 = /^\+[1-9]\d{6,14}$/;

/** True for a phone number in E.164 form, which the whole world can dial. Pure. */
export function isE164(text: string): boolean {
  return e164.test(text);
}

/** A phone number as people write it, in E.164 form: spaces, brackets, dashes and `tel:` do not matter. Undefined when it lacks its country. Pure. */
export function toE164(text: string): string | undefined {
  const phoneNumber = text.replace(/^(?:tel|sip):/i, "").replace(/[\s().\-/]/g, "");
  return isE164(phoneNumber) ? phoneNumber : undefined;
}
