import { useEditing } from "../flow/editing";
import { Field } from "../flow/fields/Field";
import { readAt } from "../model/edits/atPath";
import { setValue } from "../model/edits/setValue";
import { instantAt, wallAt } from "../model/instantAt";
import { useWords } from "../words/useWords";

/** A time by the flow's clock; none is the usual one. */
export function InstantField({ path, label }: Readonly<{ path: string; label: string }>) {
  const { phone } = useWords();
  const { flow, edit } = useEditing();
  const { timeZone } = flow;
  const written = readAt(flow, path);
  const wall = typeof written === "string" && written !== "" ? wallAt(written, timeZone) : "";
  return (
    <Field path={path} label={label} hint={phone.zone(timeZone)}>
      {(control) => (
        <input
          {...control}
          type="datetime-local"
          value={wall}
          onInput={({ currentTarget: { value } }) =>
            edit(setValue(path, value === "" ? undefined : instantAt(value, timeZone)), path)
          }
        />
      )}
    </Field>
  );
}
