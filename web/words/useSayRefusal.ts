import { serverRefusals as de } from "./de/serverRefusals";
import { serverRefusals as en } from "./en/serverRefusals";
import { sayRefusal } from "./sayRefusal";
import { useWords } from "./useWords";

const languages = { en, de };

/** Says why the server refused in the page's language: it is loaded with the screens that say it. */
export function useSayRefusal(): (
  problem: Parameters<typeof sayRefusal>[0],
) => ReturnType<typeof sayRefusal> {
  const words = useWords();
  return (problem) => sayRefusal(problem, words, languages[words.tag]);
}
