import type { CanaryWords } from "../../words/types/canaryWords";
import type { CanaryTrial } from "./canaryTrial";

/** What came of a trial, in one line: by its calls, or by whoever `nameOf` names. Undefined while it goes on. Pure. */
export function endText(
  { version, end }: Pick<CanaryTrial, "version" | "end">,
  words: CanaryWords,
  { timeOf, nameOf }: Readonly<{ timeOf: (at: string) => string; nameOf: (who: string) => string }>,
): string | undefined {
  if (end === undefined) return undefined;
  const { type, at, who = "canary", measure } = end;
  const when = timeOf(at);
  if (measure !== undefined) return words.withdrawnByCalls(version, when, words.because[measure]);
  if (type === "withdrawn") return words.withdrawn(version, when, nameOf(who));
  return end.who === undefined
    ? words.takenByCalls(version, when)
    : words.taken(version, when, nameOf(who));
}
