import { readAt } from "../../model/edits/atPath";
import { setValue } from "../../model/edits/setValue";
import { useEditing } from "../editing";
import { Field } from "./Field";

type CheckOnlyProps = Readonly<{ path: string; label: string; value: string }>;

/** A tick for a field that has one value or none. */
export function CheckOnly({ path, label, value }: CheckOnlyProps) {
  const { flow, edit } = useEditing();
  return (
    <Field path={path} label={label} isInline>
      {(control) => (
        <input
          {...control}
          type="checkbox"
          checked={readAt(flow, path) === value}
          onChange={({ currentTarget: { checked } }) =>
            edit(setValue(path, checked ? value : undefined))
          }
        />
      )}
    </Field>
  );
}
