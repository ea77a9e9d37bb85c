import type { NameKind } from "../../../lib/flow/steps/stepType";
import { readAt } from "../../model/edits/atPath";
import { setValue } from "../../model/edits/setValue";
import { knownNames } from "../../model/knownNames";
import { useWords } from "../../words/useWords";
import { useEditing } from "../editing";
import { Field } from "./Field";

type NameFieldProps = Readonly<{ path: string; kind: NameKind; label?: string; none?: string }>;

/** Somebody or something that is set up here: a person, a mailbox, opening hours. */
export function NameField({ path, kind, label, none }: NameFieldProps) {
  const words = useWords();
  const { flow, bindings, edit } = useEditing();
  const known = knownNames(kind, flow, bindings);
  const written = readAt(flow, path);
  const value = typeof written === "string" ? written : "";
  const isKnown = known.some(({ name }) => name === value);
  return (
    <Field
      path={path}
      label={label ?? words.uses[kind]}
      hint={known.length === 0 ? words.fields.nothingSetUp : undefined}
    >
      {(control) => (
        <select
          {...control}
          value={value}
          onChange={({ currentTarget }) =>
            edit(setValue(path, currentTarget.value === "" ? undefined : currentTarget.value))
          }
        >
          {none !== undefined && <option value="">{none}</option>}
          {!isKnown && value !== "" && (
            <option value={value}>{words.fields.notSetUp(value)}</option>
          )}
          {known.map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
