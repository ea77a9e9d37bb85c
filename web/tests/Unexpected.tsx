import type { Flow } from "../../lib/flow/document/flow";
import type { CallDifference } from "../../lib/simulation/compareCall";
import { differenceSentence } from "../model/differenceSentence";
import { useWords } from "../words/useWords";

type UnexpectedProps = Readonly<{ flow: Flow; differences: readonly CallDifference[] }>;

/** What about a test call is not as expected, in sentences. */
export function Unexpected({ flow, differences }: UnexpectedProps) {
  const words = useWords();
  if (differences.length === 0) return null;
  return (
    <ul class="fieldProblems" aria-label={words.tests.differs}>
      {differences.map((difference) => (
        <li key={difference.message} class="error">
          {differenceSentence(difference, flow, words)}
        </li>
      ))}
    </ul>
  );
}
