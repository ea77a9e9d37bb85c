import type { Bindings } from "../../lib/flow/document/bindings";
import type { Flow } from "../../lib/flow/document/flow";
import { knownNames } from "../model/knownNames";
import { doorText } from "../model/doorText";
import { useDoorWords } from "../words/useDoorWords";
import { useWords } from "../words/useWords";

type DoorDetailsProps = Readonly<{ flow: Flow; bindings: Bindings }>;

/** What is done with calls before anybody answers them, to read. */
export function DoorDetails({ flow, bindings }: DoorDetailsProps) {
  const words = useWords();
  const door = useDoorWords();
  const titleOf: Parameters<typeof doorText>[1] = (kind, name) =>
    knownNames(kind, flow, bindings).find((one) => one.name === name)?.title ?? name;
  return (
    <article class="stepDetails" tabIndex={-1}>
      <header>
        <div>
          <p class="kind">{words.flow.before}</p>
          <h2>{words.flow.door}</h2>
        </div>
      </header>
      <p>{door.help}</p>
      {flow.door === undefined ? (
        <p>{door.noRules}</p>
      ) : (
        <ol>
          {flow.door.map((rule, index) => (
            <li key={index}>{doorText(rule, titleOf, words, door)}</li>
          ))}
        </ol>
      )}
    </article>
  );
}
