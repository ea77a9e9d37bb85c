import { englishFindings } from "./englishFindings";
import type { FindingWords } from "./findingWords";
import { germanFindings } from "./germanFindings";

/** What is said of findings, by the language of whoever reads. */
export const findingLanguages: Readonly<Record<"en" | "de", FindingWords>> = {
  en: englishFindings,
  de: germanFindings,
};
