import { readAt } from "../../model/edits/atPath";
import { setValue } from "../../model/edits/setValue";
import { useEditing } from "../editing";
import { Field } from "./Field";

type TextFieldProps = Readonly<{
  path: string;
  label: string;
  hint?: string;
  placeholder?: string;
  /** Without words the field is left out of the document. */
  isOptional?: boolean;
  most?: number;
  class?: string;
}>;

/** A line of text. */
export function TextField({
  path,
  label,
  hint,
  placeholder,
  isOptional,
  most = 64,
  ...rest
}: TextFieldProps) {
  const { flow, edit } = useEditing();
  const value = readAt(flow, path);
  return (
    <Field path={path} label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          {...rest}
          type="text"
          autocomplete="off"
          maxLength={most}
          placeholder={placeholder}
          value={typeof value === "string" ? value : ""}
          onInput={({ currentTarget: { value: text } }) =>
            edit(setValue(path, text === "" && isOptional === true ? undefined : text), path)
          }
        />
      )}
    </Field>
  );
}
