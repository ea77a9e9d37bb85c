import { dialKeys } from "./dialKeys";
import { readAt } from "../../model/edits/atPath";
import { setValue } from "../../model/edits/setValue";
import { useWords } from "../../words/useWords";
import { useEditing } from "../editing";

type KeysFieldProps = Readonly<{ path: string; label: string; standard: readonly string[] }>;

/** Some of the keys of a telephone. */
export function KeysField({ path, label, standard }: KeysFieldProps) {
  const { fields } = useWords();
  const { flow, edit } = useEditing();
  const written = readAt(flow, path);
  const chosen: readonly unknown[] = Array.isArray(written) ? written : standard;
  const toggle = (key: string) =>
    edit(
      setValue(
        path,
        dialKeys.filter((one) => (one === key ? !chosen.includes(key) : chosen.includes(one))),
      ),
    );
  return (
    <fieldset class="keys" data-path={path} tabIndex={-1}>
      <legend>{label}</legend>
      <div class="keyRow">
        {dialKeys.map((key) => (
          <button
            key={key}
            type="button"
            class="dialKey"
            aria-label={fields.key(key)}
            aria-pressed={chosen.includes(key)}

            onClick={() => toggle(key)}
          >
            {key}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
