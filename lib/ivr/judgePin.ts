import { pinLength } from "../flow/pinLength";
import type { EntryEnd, Verdict } from "./asking/verdict";

/** A PIN before a menu: complete at hash, at its greatest length, or when no further key comes. */
export function judgePin(pin: string, digits: string, end: EntryEnd): Verdict {
  if (end === "key" && digits.endsWith("*")) return { type: "clear" };
  const entry = digits.replace(/#$/, "");
  if (end === "key" && entry === digits && digits.length < pinLength.most) return { type: "wait" };
  return entry === "" ? { type: "noMatch" } : { type: "checkPin", pin, digits: entry };
}
