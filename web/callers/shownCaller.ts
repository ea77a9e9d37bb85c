import type { CallerWords } from "../words/types/callerWords";

/** Who calls as far as it may be said: three digits, a whole number where a flow keeps it, or that nothing is known. Pure. */
export function shownCaller(caller: string, words: CallerWords): string {
  if (caller.startsWith("+")) return caller;
  const digits = caller.replace(/\D/g, "");
  return caller.startsWith("*") && digits !== "" ? words.ending(digits) : words.withheld;
}
