import { timingSafeEqual } from "node:crypto";
import { hashPin } from "./hashPin";

/** Compares digits with what `hashPin` made of a PIN, in constant time. */
export async function matchesPin(stored: string, digits: string): Promise<boolean> {
  const [salt = ""] = stored.split(":");
  const expected = Buffer.from(stored);
  const given = Buffer.from(await hashPin(digits, salt));
  return expected.length === given.length && timingSafeEqual(expected, given);
}
