import { compareFlows } from "../../lib/flow/compare/compareFlows";
import type { Flow } from "../../lib/flow/document/flow";
import { useDifferenceWords } from "../words/useDifferenceWords";
import { usePublishingWords } from "../words/usePublishingWords";

type DifferencesProps = Readonly<{ before: Flow | undefined; after: Flow }>;

/** What one document has that another has not, in sentences. */
export function Differences({ before, after }: DifferencesProps) {
  const words = usePublishingWords();
  const say = useDifferenceWords();
  if (before === undefined) return <p>{words.never}</p>;
  const differences = compareFlows(before, after);
  if (differences.length === 0) return <p>{words.none}</p>;
  return (
    <>
      <h3>{words.changes}</h3>
      <ul class="differences">
        {differences.map((difference) => (
          <li key={`${difference.node ?? ""} ${difference.message}`}>{say(difference)}</li>
        ))}
      </ul>
    </>
  );
}
