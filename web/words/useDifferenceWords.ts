import type { FlowDifference } from "../../lib/flow/compare/compareFlows";
import { differences as de } from "./de/differences";
import { differences as en } from "./en/differences";
import { useWords } from "./useWords";

const languages = { en, de };

/** Says differences between versions in the page's language: it is loaded with the screens that tell of them. */
export function useDifferenceWords(): (difference: FlowDifference) => string {
  const words = useWords();
  return (difference) => languages[words.tag](difference, words);
}
