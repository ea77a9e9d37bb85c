import { shownName } from "../../model/shownName";
import { zonedTime } from "../../model/zonedTime";
import { pageLocale } from "../../words/pageLocale";
import { useCanaryWords } from "../../words/useCanaryWords";
import { useWords } from "../../words/useWords";
import type { CanaryTrial } from "./canaryTrial";
import { endText } from "./endText";

/** What came of a trial, in the page's language and by the flow's clock. Undefined while it goes on, and where there was none. */
export function useEndText(trial: CanaryTrial | undefined, timeZone: string): string | undefined {
  const words = useCanaryWords();
  const names = useWords();
  if (trial === undefined) return undefined;
  return endText(trial, words, {
    timeOf: (at) => zonedTime(at, timeZone, pageLocale()),
    nameOf: (who) => shownName(who, names),
  });
}
