import { readAt } from "../../model/edits/atPath";
import { setValue } from "../../model/edits/setValue";
import { useEditing } from "../editing";
import { Field } from "./Field";

type CheckFieldProps = Readonly<{
  path: string;
  label: string;
  hint?: string;
  /** What holds while nothing is written. */
  standard: boolean;
}>;

/** Yes or no. */
export function CheckField({ path, label, hint, standard }: CheckFieldProps) {
  const { flow, edit } = useEditing();
  const value = readAt(flow, path);
  return (
    <Field path={path} label={label} hint={hint} isInline>
      {(control) => (
        <input
          {...control}
          type="checkbox"
          checked={typeof value === "boolean" ? value : standard}
          onChange={({ currentTarget: { checked } }) =>
            edit(setValue(path, checked === standard ? undefined : checked))
          }
        />
      )}
    </Field>
  );
}
