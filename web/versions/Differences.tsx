import { compareFlows } from "../../lib/flow/compare/compareFlows";
import type { Flow } from "../../lib/flow/document/flow";
import { usePublishingWords } from "../words/usePublishingWords";

type DifferencesProps = Readonly<{ before: Flow | undefined; after: Flow }>;

/** What one document has that another has not, in sentences. */
export function Differences({ before, after }: DifferencesProps) {
  const words = usePublishingWords();
  if (before === undefined) return <p>{words.never}</p>;
  const differences = compareFlows(before, after);
  if (differences.length === 0) return <p>{words.none}</p>;
  return (
    <>
      <h3>{words.changes}</h3>
      <ul class="differences" lang="en">
        {differences.map(({ node, message }) => (
          <li key={`${node ?? ""} ${message}`}>{message}</li>
        ))}
      </ul>
    </>
  );
}
