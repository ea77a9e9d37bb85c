import { useWords } from "../words/useWords";
import { rungNames, type LegAnswer } from "./phoneWorld";
import type { WorldProps } from "./worldProps";

/** What those do who are rung and asked whether they take the call, where the flow rings anybody so: they take it, until somebody says otherwise. */
export function WorldLegs({ flow, world: { people }, change }: WorldProps) {
  const { phone: words } = useWords();
  const names = rungNames(flow);
  if (names.length === 0) return null;
  return (
    <fieldset>
      <legend>{words.rung}</legend>
      {names.map((name) => (
        <label key={name} class="field">
          <span>{name}</span>
          <select
            value={people[name] ?? "takes"}
            onChange={({ currentTarget: { value } }) =>
              change({ people: { ...people, [name]: value as LegAnswer } })
            }
          >
            {Object.entries(words.rungDo).map(([answer, text]) => (
              <option key={answer} value={answer}>
                {text}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
