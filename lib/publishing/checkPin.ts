import { timingSafeEqual } from "node:crypto";
import type { CheckPin } from "../worker/ports";
import { hashPin } from "./hashPin";

/** Compares digits with what `hashPin` made of a PIN, in constant time. */
export const checkPin: CheckPin = async (stored, digits) => {
  const [salt = ""] = stored.split(":");
  const expected = Buffer.from(stored);
  const given = Buffer.from(await hashPin(digits, salt));
  return expected.length === given.length && timingSafeEqual(expected, given);
};
