import type { NameKind } from "../../../lib/flow/steps/stepType";
import { readAt } from "../../model/edits/atPath";
import { setValue } from "../../model/edits/setValue";
import { knownNames } from "../../model/knownNames";
import { useWords } from "../../words/useWords";
import { useEditing } from "../editing";
import { FieldProblems, useProblems } from "./Field";

type ChecksFieldProps = Readonly<{
  path: string;
  label: string;
  /** One of them must stay. */
  needsOne?: boolean;
}> &
  (
    | Readonly<{ choices: readonly (readonly [value: string, title: string])[]; kind?: undefined }>
    | Readonly<{ kind: NameKind; choices?: undefined }>
  );

/** Any of several values, each with a tick. */
export function ChecksField({ path, label, needsOne, choices, kind }: ChecksFieldProps) {
  const { fields } = useWords();
  const { flow, bindings, edit } = useEditing();
  const problems = useProblems(path);
  const written = readAt(flow, path);
  const chosen = (Array.isArray(written) ? written : []) as readonly string[];
  const known =
    choices ?? knownNames(kind, flow, bindings).map(({ name, title }) => [name, title] as const);
  const others = chosen.filter((one) => !known.some(([value]) => value === one));
  const all = [...known, ...others.map((one) => [one, fields.notSetUp(one)] as const)];
  const toggle = (value: string) => {
    const next = chosen.includes(value)
      ? chosen.filter((one) => one !== value)
      : [...chosen, value];
    if (next.length === 0 && needsOne === true) return;
    edit(setValue(path, next.length === 0 ? undefined : next));
  };
  return (
    <fieldset class="checks" data-path={path} tabIndex={-1}>
      <legend>{label}</legend>
      {all.length === 0 && <p class="fieldHint">{fields.nothingSetUp}</p>}
      {all.map(([value, title]) => (
        <label key={value} class="check">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            disabled={needsOne === true && chosen.length === 1 && chosen.includes(value)}
            onChange={() => toggle(value)}
          />
          <span>{title}</span>
        </label>
      ))}
      <FieldProblems problems={problems} />
    </fieldset>
  );
}
