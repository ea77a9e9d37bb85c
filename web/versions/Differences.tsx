import { compareFlows } from "../../lib/flow/compare/compareFlows";
import type { Flow } from "../../lib/flow/document/flow";
import { useWords } from "../words/useWords";

type DifferencesProps = Readonly<{ before: Flow | undefined; after: Flow }>;

/** What one document has that another has not, in sentences. */
export function Differences({ before, after }: DifferencesProps) {
  const { versions } = useWords();
  if (before === undefined) return <p>{versions.never}</p>;
  const differences = compareFlows(before, after);
  if (differences.length === 0) return <p>{versions.none}</p>;
  return (
    <>
      <h3>{versions.inEnglish}</h3>
      <ul class="differences" lang="en">
        {differences.map(({ node, message }) => (
          <li key={`${node ?? ""} ${message}`}>{message}</li>
        ))}
      </ul>
    </>
  );
}
