import { findingLanguages } from "../../lib/nightly/findings/findingLanguages";
import type { FindingWords } from "../../lib/nightly/findings/findingWords";
import { nightly as de } from "../words/de/nightly";
import { nightly as en } from "../words/en/nightly";
import type { NightlyWords } from "../words/types/nightlyWords";
import { useWords } from "../words/useWords";

const languages = { en, de };

/** What is said of the nightly look and of what it found: it is loaded when there is something to say. */
export function useNightlyWords(): Readonly<{ screen: NightlyWords; findings: FindingWords }> {
  const { tag } = useWords();
  return { screen: languages[tag], findings: findingLanguages[tag] };
}
