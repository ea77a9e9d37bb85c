import { readAt } from "../../model/edits/atPath";
import { setValue } from "../../model/edits/setValue";
import { useWords } from "../../words/useWords";
import { useEditing } from "../editing";
import { Field } from "./Field";

type NumberFieldProps = Readonly<{
  path: string;
  label: string;
  least: number;
  most: number;
  step?: number;
  /** What holds while nothing is written; without one, a number is needed. */
  standard?: number;
  unit?: string;
}>;

/** A number within its limits, and what holds without one. */
export function NumberField({
  path,
  label,
  least,
  most,
  step = 1,
  standard,
  unit,
}: NumberFieldProps) {
  const words = useWords();
  const { flow, edit } = useEditing();
  const value = readAt(flow, path);
  return (
    <Field path={path} label={unit === undefined ? label : `${label} (${unit})`}>
      {(control) => (
        <input
          {...control}
          type="number"
          inputMode="decimal"
          class="short"
          min={least}
          max={most}
          step={step}
          placeholder={standard === undefined ? undefined : words.fields.standard(String(standard))}
          value={typeof value === "number" ? value : ""}
          onInput={({ currentTarget }) => {
            const number = currentTarget.valueAsNumber;
            // A number that is needed stays what it was until there is another one.
            if (Number.isNaN(number) && standard === undefined) return;
            edit(setValue(path, Number.isNaN(number) ? undefined : number), path);
          }}
        />
      )}
    </Field>
  );
}
