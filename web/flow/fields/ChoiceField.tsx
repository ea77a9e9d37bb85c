import { readAt } from "../../model/edits/atPath";
import { setValue } from "../../model/edits/setValue";
import { useEditing } from "../editing";
import { Field } from "./Field";

type ChoiceFieldProps = Readonly<{
  path: string;
  label: string;
  hint?: string;
  choices: readonly (readonly [value: string, title: string])[];
  /** What is said while nothing is chosen; without it, something always is. */
  none?: string;
}>;

/** One of several values. A value that is none of them is shown as it is written. */
export function ChoiceField({ path, label, hint, choices, none }: ChoiceFieldProps) {
  const { flow, edit } = useEditing();
  const written = readAt(flow, path);
  const value = typeof written === "string" ? written : "";
  const isOther = value !== "" && !choices.some(([one]) => one === value);
  return (
    <Field path={path} label={label} hint={hint}>
      {(control) => (
        <select
          {...control}
          value={value}
          onChange={({ currentTarget }) =>
            edit(setValue(path, currentTarget.value === "" ? undefined : currentTarget.value))
          }
        >
          {none !== undefined && <option value="">{none}</option>}
          {isOther && <option value={value}>{value}</option>}
          {choices.map(([one, title]) => (
            <option key={one} value={one}>
              {title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
